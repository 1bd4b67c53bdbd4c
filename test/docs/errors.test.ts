import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes } from '../../src/errors.ts';
import { JobFailureCode } from '../../src/generated/prisma/enums.ts';

const document = readFileSync('docs/errors.md', 'utf8');

/** The codes that begin the rows of the table under a heading. */
function codesUnder(heading: string): string[] {
  const section = document.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code = '']) => code);
}

test('docs/errors.md lists all request error codes and no others', () => {
  expect(codesUnder('Request error codes')).toEqual([...errorCodes]);
});

test('docs/errors.md lists all job failure codes and no others', () => {
  expect(codesUnder('Why a job failed').sort()).toEqual(Object.values(JobFailureCode).sort());
});
