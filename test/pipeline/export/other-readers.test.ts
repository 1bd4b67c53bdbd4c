import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { D65toD50 } from '../../../src/pipeline/color/adapt.ts';
import { invert, multiply, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import { toIccProfile } from '../../../src/pipeline/export/icc.ts';
import type { ColorMapping } from '../../../src/pipeline/export/mapping.ts';
import { mappings, meanDifference, patches, scattered } from './mappings.ts';

const isThere = (program: string) => spawnSync(program, ['-?']).error === undefined;
const hasArgyll = ['iccdump', 'xicclu', 'profcheck'].every(isThere);
const hasLcms = isThere('transicc');
const skipped = (has: boolean, name: string) => (has ? '' : ` (skipped: Debian's ${name} is not installed)`);

const folder = mkdtempSync(join(tmpdir(), 'graycard-icc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const colors = [...patches, ...scattered];
const toPcs = multiply(D65toD50, sRgb.toXyz);
const fromPcs = invert(toPcs);

function fileOf(name: string, mapping: ColorMapping): string {
  const file = join(folder, `${name.replaceAll(' ', '-')}.icc`);
  writeFileSync(file, toIccProfile(mapping, 'Stúdio'));
  return file;
}

function run(program: string, args: string[], input = ''): string {
  return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

const lines = (rows: readonly (readonly number[])[]) => rows.map((row) => row.join(' ')).join('\n');
const threeOf = (numbers: readonly number[]): Vector3 => [numbers[0]!, numbers[1]!, numbers[2]!];

describe.skipIf(!hasArgyll)(`Argyll${skipped(hasArgyll, 'argyll')}`, () => {
  test.each(mappings)('reads the profile of %s and sees what the correction shows', (name, mapping, limit) => {
    const file = fileOf(name, mapping);
    expect(run('iccdump', [file])).toMatch(/Version\s+= 2\.4\.0[\s\S]*Device Class = Input/);
    const answer = run('xicclu', ['-ff', '-ir', '-px', file], `${lines(colors)}\n`);
    const seen = [...answer.matchAll(/-> ([-\d.]+) ([-\d.]+) ([-\d.]+) \[XYZ\]/g)].map(([, ...xyz]) => xyz.map(Number));
    expect(seen).toHaveLength(colors.length);
    expect(meanDifference(mapping, colors, (_, i) => transform(fromPcs, threeOf(seen[i]!)))).toBeLessThan(limit);
  });

  test.each(mappings)('finds the profile of %s true to the patches', (name, mapping, limit) => {
    const rows = patches.map(([r, g, b], i) => {
      const xyz = transform(toPcs, mapping.correct([srgbDecode(r), srgbDecode(g), srgbDecode(b)]));
      return [i + 1, ...xyz.map((value) => 100 * value), 100 * r, 100 * g, 100 * b];
    });
    const table = join(folder, 'patches.ti3');
    const fields = 'SAMPLE_ID XYZ_X XYZ_Y XYZ_Z RGB_R RGB_G RGB_B';
    const head = `CTI3\n\nDEVICE_CLASS "INPUT"\nCOLOR_REP "XYZ_RGB"\n\nNUMBER_OF_FIELDS 7\nBEGIN_DATA_FORMAT\n${fields}\nEND_DATA_FORMAT\n`;
    writeFileSync(table, `${head}\nNUMBER_OF_SETS 24\nBEGIN_DATA\n${lines(rows)}\nEND_DATA\n`);
    const answer = run('profcheck', ['-k', '-Ir', table, fileOf(name, mapping)]);
    const [, average = 'none'] = /avg\. = ([\d.]+)/.exec(answer) ?? [];
    expect(Number(average)).toBeLessThan(limit);
  });
});

describe.skipIf(!hasLcms)(`lcms${skipped(hasLcms, 'liblcms2-utils')}`, () => {
  test.each(mappings)('leads the profile of %s to sRGB as the correction does', (name, mapping, limit) => {
    const input = `${lines(colors.map((code) => code.map((value) => 255 * value)))}\n`;
    const answer = run('transicc', ['-n', '-t1', '-i', fileOf(name, mapping), '-o', '*sRGB'], input);
    const seen = answer
      .split('\n')
      .filter((line) => /^\s*-?\d/.test(line))
      .map((line) =>
        threeOf(
          line
            .trim()
            .split(/\s+/)
            .map((value) => srgbDecode(Number(value) / 255)),
        ),
      );
    expect(seen).toHaveLength(colors.length);
    expect(meanDifference(mapping, colors, (_, i) => seen[i]!)).toBeLessThan(limit);
  });
});
