import { expect, test } from 'vitest';
import { isSigned, sign } from '../../src/services/signature.ts';

const [newest, older, removed] = ['n'.repeat(32), 'o'.repeat(32), 'r'.repeat(32)];
const config = { jwtSecrets: [newest, older] };

test('what an older secret signed stays valid until that secret is removed', () => {
  for (const [secret, isValid] of [
    [newest, true],
    [older, true],
    [removed, false],
  ] as const) {
    const signature = sign({ jwtSecrets: [secret] }, 'download links', 'a text');
    expect(isSigned(config, 'download links', 'a text', signature), secret[0]).toBe(isValid);
  }
});

test('the newest secret signs', () => {
  const signature = sign(config, 'download links', 'a text');
  expect(isSigned({ jwtSecrets: [newest] }, 'download links', 'a text', signature)).toBe(true);
});

test('a signature is valid for its text and its purpose alone', () => {
  const signature = sign(config, 'download links', 'a text');
  expect(isSigned(config, 'download links', 'another text', signature)).toBe(false);
  expect(isSigned(config, 'upload tickets', 'a text', signature)).toBe(false);
  for (const other of ['', signature.slice(1), `${signature}AAAA`])
    expect(isSigned(config, 'download links', 'a text', other)).toBe(false);
});
