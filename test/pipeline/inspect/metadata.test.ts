import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { inspectMetadata } from '../../../src/pipeline/inspect/inspect-metadata.ts';
import { readTime } from '../../../src/pipeline/inspect/metadata/capture-time.ts';
import { readMetadata } from '../../../src/pipeline/inspect/metadata/read-metadata.ts';
import { longestBlock } from '../../../src/pipeline/inspect/metadata/read-tags.ts';
import { readTags, withTags } from '../../support/exiftool.ts';
import { encodeHeic } from '../../support/heic.ts';
import { CORPUS } from '../find/corpus.ts';

const formats = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'heic'] as const;
const plain = new Map<string, Uint8Array>();
beforeAll(async () => {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: 'grey' } });
  for (const format of formats) {
    const file =
      format === 'heic' ? await encodeHeic(await picture.png().toBuffer()) : await picture.toFormat(format).toBuffer();
    plain.set(format, file);
  }
});

const camera = [
  '-EXIF:Make=Acme',
  '-EXIF:Model=Deluxe 5',
  '-EXIF:LensModel=Prime 50mm f/1.4',
  '-EXIF:SerialNumber=00123A',
];
const exposure = [
  '-EXIF:ExposureTime=0.008',
  '-EXIF:FNumber=2.8',
  '-EXIF:ISO=400',
  '-EXIF:Flash=1',
  '-EXIF:WhiteBalance=1',
];
const inExif = {
  cameraMake: 'Acme',
  cameraModel: 'Deluxe 5',
  lensModel: 'Prime 50mm f/1.4',
  cameraSerial: '00123A',
  exposureSeconds: 0.008,
  aperture: 2.8,
  iso: 400,
  flashFired: true,
  isAutoWhiteBalance: false,
};

const cases: readonly (readonly [name: string, tags: readonly string[], expected: object])[] = [
  [
    'EXIF',
    [...camera, ...exposure, '-EXIF:DateTimeOriginal=2024:05:06 07:08:09'],
    { ...inExif, capturedAt: '2024-05-06T07:08:09.000Z', captureOffset: null },
  ],
  [
    'EXIF with sub-seconds and an offset',
    ['-EXIF:DateTimeOriginal=2024:05:06 07:08:09', '-EXIF:SubSecTimeOriginal=25', '-EXIF:OffsetTimeOriginal=+02:00'],
    { capturedAt: '2024-05-06T05:08:09.250Z', captureOffset: 120 },
  ],
  [
    'XMP only',
    [
      '-XMP-exif:DateTimeOriginal=2024:05:06 07:08:09-05:00',
      '-XMP-tiff:Make=Acme',
      '-XMP-tiff:Model=Deluxe 5',
      '-XMP-exifEX:LensModel=Prime 50mm f/1.4',
      '-XMP-aux:SerialNumber=00123A',
      '-XMP-exif:ExposureTime=0.008',
      '-XMP-exif:FNumber=2.8',
      '-XMP-exif:ISO=400',
      '-XMP-exif:FlashFired=True',
      '-XMP-exif:WhiteBalance=1',
    ],
    { ...inExif, capturedAt: '2024-05-06T12:08:09.000Z', captureOffset: -300 },
  ],
  ['only a creation date in XMP', ['-XMP-xmp:CreateDate=2024:05:06'], { capturedAt: '2024-05-06T00:00:00.000Z' }],
  [
    'zero dates',
    [
      '-EXIF:DateTimeOriginal=0000:00:00 00:00:00',
      '-EXIF:CreateDate=0000:00:00 00:00:00',
      '-EXIF:ModifyDate=0000:00:00 00:00:00',
    ],
    { capturedAt: null },
  ],
  [
    'a zero date and a real one in XMP',
    ['-EXIF:DateTimeOriginal=0000:00:00 00:00:00', '-XMP-exif:DateTimeOriginal=2024:05:06 07:08:09'],
    { capturedAt: '2024-05-06T07:08:09.000Z' },
  ],
  [
    'text that is not ASCII',
    ['-EXIF:Make=Müller & Söhne', '-XMP-aux:Lens=レンズ 5'],
    { cameraMake: 'Müller & Söhne', lensModel: 'レンズ 5' },
  ],
  ['a lens of 1,500 characters', [`-EXIF:LensModel=${'x'.repeat(1500)}`], { lensModel: 'x'.repeat(200) }],
  ['a time of change alone', ['-EXIF:ModifyDate=2024:05:06 07:08:09'], { capturedAt: null }],
  [
    'a camera that writes no other time',
    ['-EXIF:Make=Acme', '-EXIF:ModifyDate=2024:05:06 07:08:09'],
    { capturedAt: '2024-05-06T07:08:09.000Z' },
  ],
  [
    'only the time of the position',
    ['-EXIF:GPSDateStamp=2024:05:06', '-EXIF:GPSTimeStamp=07:08:09.5'],
    { capturedAt: '2024-05-06T07:08:09.000Z' },
  ],
  [
    'speed and aperture in stops',
    ['-EXIF:ShutterSpeedValue=0.008', '-EXIF:ApertureValue=5.6'],
    { exposureSeconds: 0.008, aperture: 5.6 },
  ],
  ['an ISO that no camera has', ['-EXIF:ISO=65535', '-EXIF:RecommendedExposureIndex=4294967295'], { iso: null }],
  ['no lens', ['-EXIF:LensModel=----', '-EXIF:FNumber=0'], { lensModel: null, aperture: null }],
  ['an ISO above 65,534', ['-EXIF:ISO=65535', '-EXIF:RecommendedExposureIndex=102400'], { iso: 102_400 }],
  ['none', [], { capturedAt: null, cameraMake: null, cameraModel: null, iso: null, flashFired: null }],
];

describe.each(formats)('metadata written by exiftool into a %s', (format) => {
  test.each(cases)('%s', async (_name, tags, expected) => {
    const file = tags.length ? await withTags(plain.get(format)!, format, tags) : plain.get(format)!;
    expect(await inspectMetadata(file)).toMatchObject(expected);
    expect(await inspect(file)).toMatchObject(expected);
  });

  test('agrees with what exiftool reads', async () => {
    const path = join(tmpdir(), `graycard-metadata.${format}`);
    await writeFile(path, await withTags(plain.get(format)!, format, cases[0]![1]));
    await expectAgreement([path]);
  });
});

const folders = ['real', 'sessions', 'negative', 'aruco', 'other'].map((name) => join(CORPUS, name));
test.skipIf(!existsSync(CORPUS))(`agrees with exiftool on every photo of ${CORPUS}`, async () => {
  const photos = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(jpe?g|png)$/i.test(name))
      .map((name) => join(folder, name)),
  );
  expect(photos.length).toBeGreaterThan(80);
  await expectAgreement(photos);
});

/** Compares capture time, camera, lens, serial number, exposure and orientation. */
async function expectAgreement(paths: readonly string[]): Promise<void> {
  for (const { SourceFile, ...tags } of await readTags(paths)) {
    const { exif, ...facts } = await inspectMetadata(String(SourceFile));
    const of = (...names: string[]) => names.map((name) => tags[name]).find((value) => value !== undefined) ?? null;
    const text = (...names: string[]) => of(...names)?.toString() ?? null;
    const time = of(
      'Composite:SubSecDateTimeOriginal',
      'EXIF:DateTimeOriginal',
      'XMP:DateTimeOriginal',
      'EXIF:CreateDate',
      'XMP:CreateDate',
      'EXIF:ModifyDate',
    );
    const close = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 6) : value);
    expect({
      file: SourceFile,
      ...facts,
      orientation: (exif?.Image as { Orientation?: number })?.Orientation ?? null,
    }).toMatchObject({
      file: SourceFile,
      capturedAt: readTime(time)?.utc ?? null,
      cameraMake: text('EXIF:Make', 'XMP:Make'),
      cameraModel: text('EXIF:Model', 'XMP:Model'),
      lensModel: text('EXIF:LensModel', 'XMP:LensModel', 'XMP:Lens'),
      cameraSerial: text('EXIF:SerialNumber', 'XMP:SerialNumber'),
      exposureSeconds: close(of('EXIF:ExposureTime', 'XMP:ExposureTime')),
      aperture: close(of('EXIF:FNumber', 'XMP:FNumber')),
      iso: of('EXIF:ISO', 'XMP:ISO'),
      orientation: of('EXIF:Orientation'),
    });
  }
}

describe('hostile metadata', () => {
  const xmp = (content: string) => Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${content}</x:xmpmeta>`);
  const read = (packet: Uint8Array) => readMetadata({ exif: null, xmp: packet });
  const rdf = (content: string) =>
    xmp(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>${content}</rdf:Description></rdf:RDF>`,
    );

  test.each([
    ['elements nested 50,000 deep', rdf(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`)],
    ['elements that are never closed', rdf('<a>'.repeat(100_000))],
    ['100,000 attributes', rdf(`<a ${Array.from({ length: 60_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`)],
    [
      'namespaces nested 9,000 deep',
      rdf(Array.from({ length: 9000 }, (_, i) => `<a xmlns:n${i}="urn:${i}">`).join('') + '</a>'.repeat(9000)),
    ],
    [
      'an element with 9,000 namespaces and as many children',
      rdf(
        `<a ${Array.from({ length: 9000 }, (_, i) => `xmlns:n${i}="urn:${i}"`).join(' ')}>${'<b/>'.repeat(9000)}</a>`,
      ),
    ],
    [
      'entities that expand',
      Buffer.from(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i} "${`&${i ? `b${i - 1}` : 'a'};`.repeat(10)}">`).join('')}]><x>&b8;</x>`,
      ),
    ],
    ['a packet over the limit', rdf(' '.repeat(longestBlock.xmp))],
    ['bytes that are not text', Buffer.alloc(500_000, 0xfe)],
    ['names of prototypes', rdf('<__proto__>1</__proto__><constructor>2</constructor>')],
  ])('%s is ignored within 2 s', (_name, packet) => {
    const began = process.cpuUsage();
    expect(read(packet).capturedAt).toBeNull();
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});

test.each([
  ['2024:05:06 07:08:09', '2024-05-06T07:08:09.000Z'],
  ['2024-05-06T07:08:09.5Z', '2024-05-06T07:08:09.500Z'],
  ['2024/05/06 07:08', '2024-05-06T07:08:00.000Z'],
  ['2024: 5: 6 07:08:09', '2024-05-06T07:08:09.000Z'],
  ['2024.5.6', '2024-05-06T00:00:00.000Z'],
  ['2024:02:29 00:00:00', '2024-02-29T00:00:00.000Z'],
  ['2023:02:29 00:00:00', null],
  ['2024:13:01 00:00:00', null],
  ['2024:05:06 25:00:00', null],
  ['    :  :     :  :  ', null],
  ['0000:00:00 00:00:00', null],
  ['2024', null],
  ['0001:01:01 00:00:00+05:00', null],
  ['9999:12:31 23:59:59-05:00', null],
])('the time %s is read as %s', (text, iso) => expect(readTime(text)?.utc ?? null).toBe(iso));
