import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { D65toD50 } from '../../../src/pipeline/color/adapt.ts';
import { invert, multiply, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { type IccVersion, toIccProfile } from '../../../src/pipeline/export/icc.ts';
import { type ColorMapping, mappingOf } from '../../../src/pipeline/export/mapping.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';
import { mappings, meanDifference, patches, scattered } from './mappings.ts';

const isInstalled = (program: string) => spawnSync(program, ['-?']).error === undefined;
const hasArgyll = ['iccdump', 'xicclu', 'profcheck'].every(isInstalled);
const hasLcms = isInstalled('transicc');
const skipped = (has: boolean, name: string) => (has ? '' : ` (skipped: Debian's ${name} is not installed)`);

const folder = mkdtempSync(join(tmpdir(), 'graycard-icc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const silent = { onStage: () => {}, throwIfStopped: () => {} };
const colors = [...patches, ...scattered];
const toPcs = multiply(D65toD50, sRgb.toXyz);
const fromPcs = invert(toPcs);

function fileOf(name: string, mapping: ColorMapping, version: IccVersion = 'V2'): string {
  const file = join(folder, `${name.replaceAll(' ', '-')}-${version}.icc`);
  writeFileSync(file, toIccProfile(mapping, 'Stúdio', version));
  return file;
}

function run(program: string, args: string[], input = ''): string {
  return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

const lines = (rows: readonly (readonly number[])[]) => rows.map((row) => row.join(' ')).join('\n');
const threeOf = (numbers: readonly number[]): Vector3 => [numbers[0]!, numbers[1]!, numbers[2]!];

describe.skipIf(!hasArgyll)(`Argyll${skipped(hasArgyll, 'argyll')}`, () => {
  test.each(mappings)('reads the profile of %s with the same colours as the correction', (name, mapping, limit) => {
    const file = fileOf(name, mapping);
    expect(run('iccdump', [file])).toMatch(/Version\s+= 2\.4\.0[\s\S]*Device Class = Input/);
    const answer = run('xicclu', ['-ff', '-ir', '-px', file], `${lines(colors)}\n`);
    const seen = [...answer.matchAll(/-> ([-\d.]+) ([-\d.]+) ([-\d.]+) \[XYZ\]/g)].map(([, ...xyz]) => xyz.map(Number));
    expect(seen).toHaveLength(colors.length);
    expect(meanDifference(mapping, colors, (_, i) => transform(fromPcs, threeOf(seen[i]!)))).toBeLessThan(limit);
  });

  test.each(mappings)('confirms that the profile of %s is accurate on the patches', (name, mapping, limit) => {
    const rows = patches.map(([r, g, b], i) => {
      const xyz = transform(toPcs, mapping.correct([srgbDecode(r), srgbDecode(g), srgbDecode(b)]));
      return [i + 1, ...xyz.map((value) => 100 * value), 100 * r, 100 * g, 100 * b];
    });
    expect(meanByProfcheck('XYZ', rows, fileOf(name, mapping))).toBeLessThan(limit);
  });

  test.each(['LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3'] as const)(
    'computes the same colour differences as the report, %s',
    async (model) => {
      const { image } = drawChart({ camera: warmCamera, curve: (light) => light ** 0.85, depth: 16 });
      const photo = await raw(image).png().toBuffer();
      // Adobe RGB contains all 24 colours, so no gamut mapping takes place, which profiles do not include.
      const options = resolveOptions({ model, outputFormat: 'TIFF', outputColorSpace: 'ADOBE_RGB' });
      const report = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options }, silent);
      const rows = report.patches.map(({ index, measured, reference }) => [
        index,
        ...reference.lab,
        ...measured.srgb.map((value) => (100 * value) / 255),
      ]);
      const profile = fileOf(`report-${model}`, mappingOf(report.correction!));
      expect(Math.abs(meanByProfcheck('LAB', rows, profile) - report.deltaEAfter!.mean)).toBeLessThan(0.05);
    },
  );
});

/** Argyll's mean CIEDE2000 between a profile's colours for code values (0 to 100) and the expected colours. */
function meanByProfcheck(space: 'XYZ' | 'LAB', rows: readonly (readonly number[])[], profile: string): number {
  const table = join(folder, 'patches.ti3');
  const names = space === 'XYZ' ? 'XYZ_X XYZ_Y XYZ_Z' : 'LAB_L LAB_A LAB_B';
  const fields = `SAMPLE_ID ${names} RGB_R RGB_G RGB_B`;
  const head = `CTI3\n\nDEVICE_CLASS "INPUT"\nCOLOR_REP "${space}_RGB"\n\nNUMBER_OF_FIELDS 7\nBEGIN_DATA_FORMAT\n${fields}\nEND_DATA_FORMAT\n`;
  writeFileSync(table, `${head}\nNUMBER_OF_SETS ${rows.length}\nBEGIN_DATA\n${lines(rows)}\nEND_DATA\n`);
  const [, average = 'none'] = /avg\. = ([\d.]+)/.exec(run('profcheck', ['-k', '-Ir', table, profile])) ?? [];
  return Number(average);
}

const withVersions = mappings.flatMap(([name, mapping, limit]) =>
  (['V2', 'V4'] as const).map((version) => [version, name, mapping, limit] as const),
);

describe.skipIf(!hasLcms)(`lcms${skipped(hasLcms, 'liblcms2-utils')}`, () => {
  test.each(withVersions)(
    'converts version %s of the profile of %s to sRGB as the correction does',
    (version, name, mapping, limit) => {
      const input = `${lines(colors.map((code) => code.map((value) => 255 * value)))}\n`;
      const answer = run('transicc', ['-n', '-t1', '-i', fileOf(name, mapping, version), '-o', '*sRGB'], input);
      const seen = answer
        .split('\n')
        .filter((line) => /^\s*-?\d/.test(line))
        .map((line) => threeOf(decoded(line)));
      expect(seen).toHaveLength(colors.length);
      expect(meanDifference(mapping, colors, (_, i) => seen[i]!)).toBeLessThan(limit);
    },
  );
});

function decoded(line: string): number[] {
  const values = line.trim().split(/\s+/);
  return values.map((value) => srgbDecode(Number(value) / 255));
}

/** Debian's Python, which finds packages installed by apt. */
const python = '/usr/bin/python3';
const hasPillow = spawnSync(python, ['-c', 'from PIL import ImageCms']).status === 0;
/** Converts each colour, as one pixel, from the profile to sRGB with the default rendering intent. */
const script = `
import sys
from PIL import Image, ImageCms
codes = [tuple(map(int, line.split())) for line in sys.stdin if line.strip()]
image = Image.new('RGB', (len(codes), 1)); image.putdata(codes)
seen = ImageCms.profileToProfile(image, sys.argv[1], ImageCms.createProfile('sRGB'))
print('\\n'.join(' '.join(map(str, pixel)) for pixel in seen.getdata()))
`;

describe.skipIf(!hasPillow)(`Pillow${skipped(hasPillow, 'python3-pil')}`, () => {
  test.each(withVersions)(
    'opens version %s of the profile of %s and shows pixels as the correction does',
    (version, name, mapping) => {
      const codes = colors.map((code) => threeOf(code.map((value) => Math.round(255 * value))));
      const file = fileOf(name, mapping, version);
      const answer = execFileSync(python, ['-c', script, file], { input: lines(codes), encoding: 'utf8' });
      const seen = answer
        .trim()
        .split('\n')
        .map((line) => threeOf(decoded(line)));
      const wholes = codes.map((code) => threeOf(code.map((value) => value / 255)));
      // 8 bits in and out: rounding alone accounts for 0.3.
      expect(meanDifference(mapping, wholes, (_, i) => seen[i]!)).toBeLessThan(1);
    },
  );
});
