import type { Values } from './random-operations.ts';
import { globalId } from './rows.ts';

const strings = [
  '', ' ', 'a', 'ada', 'ada@example.com', 'the password of ada', 'shoot/7', '../..', '/', '%', '_', '\\', "' or 1=1 --",
  '\u0000', 'a\u0000b', '\ud800', '🎨', 'e\u0301', '\u202eabc', '\n', 'a'.repeat(300), 'ü'.repeat(20_000), '0', '-1', 'null',
  'amFuZQ', 'jobs:5', Buffer.from('jobs:99999999999999999999').toString('base64url'), Buffer.from('queue:1').toString('base64url'),
]; // biome-ignore format: a table
const dates = [
  '2026-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z',
  '+275760-09-13T00:00:00Z', 'yesterday', '', 0, 1e18, '2026-01-01', '2099-01-01T00:00:00+14:00',
]; // biome-ignore format: a table

const wrongIds = [
  '',
  'x',
  '\u0000',
  globalId('Image', 'no-uuid'),
  globalId('Nothing', '1'),
  globalId('Job', '\u0000'),
  'a'.repeat(5000),
  5,
];

/** Repeats the valid values so that they are at least four times as frequent as the edge cases. */
const often = (right: readonly unknown[], edge: readonly unknown[]): readonly unknown[] => {
  const times = Math.ceil((4 * edge.length) / right.length);
  return [...Array.from({ length: times }, () => right).flat(), ...edge];
};

/** Values for the arguments of random operations, mostly valid. Ids are taken from `ids` by the type that the argument takes. */
export function randomValues(ids: readonly string[]): Values {
  const json = [null, 1, 'x', [], {}, { a: { b: [1, null, '\u0000'] } }];
  const always = (list: readonly unknown[]) => () => list;
  return {
    ID: (path) => {
      const name = /(image|job|batch|result|preset|profile|user)[^ ]*$/i.exec(
        path.replace(/ (input|ids?)\b/g, ''),
      )?.[1];
      const right = ids.filter((id) =>
        Buffer.from(id, 'base64url').toString().toLowerCase().split(':')[0]?.endsWith(`${name}`.toLowerCase()),
      );
      return often(right.length ? right : ids, [...ids, ...wrongIds]);
    },
    Int: always(often([0, 1, 2, 5, 20, 100], [101, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31])),
    Float: always([0, 0.5, 1, -1, 1e308, -1e-300, 100]),
    String: (path) =>
      /after$|before$/.test(path)
        ? often([/Updates /.test(path) ? base64('jobs:5') : null, base64('queue:1')], strings)
        : often(['shoot/7', 'a', 'red', 'ada@example.com', 'the password of ada'], strings),
    Boolean: always([true, false]),
    DateTime: always(often(['2026-01-01T00:00:00Z', '2099-01-01T00:00:00+14:00'], dates)),
    JSON: always(json),
    File: always([null, 'x', {}, 5]),
  };
}

const base64 = (text: string) => Buffer.from(text).toString('base64url');
