/**
 * Fills a database with sample data: a demo user, presets, and images with and without a chart. Safe to run again. With
 * `--images 1000000` it also adds that many image rows, to try lists, searches and operations at that size.
 */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { renderScene, type SceneOptions } from '../examples/sample/render-scene.ts';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { loadOrCreateSecret } from '../src/secrets.ts';
import { register } from '../src/services/account/account.ts';
import type { Viewer } from '../src/services/account/viewer.ts';
import { uploadImages } from '../src/services/image/upload-images.ts';
import { savePreset } from '../src/services/preset.ts';
import type { Storage } from '../src/storage/storage.ts';
import { seedLibrary } from './seed-library.ts';

const email = 'demo@example.com';

const presets = [
  {
    name: 'Web',
    description: 'JPEG in sRGB, for web pages and email.',
    options: { outputFormat: 'JPEG', quality: 90 },
    isDefault: true,
  },
  { name: 'Archive', description: 'Lossless TIFF.', options: { outputFormat: 'TIFF' }, isDefault: false },
  {
    name: 'Screen, wide gamut',
    description: 'AVIF in Display P3.',
    options: { outputFormat: 'AVIF', outputColorSpace: 'DISPLAY_P3' },
    isDefault: false,
  },
] as const;

/** Rendered like the sample photo, with the same camera but other light and charts. */
const scenes: readonly { name: string; scene: SceneOptions }[] = [
  {
    name: 'framed-chart-shade.jpg',
    scene: { seed: 2, background: 'desk', chart: { kind: 'framed', turnDeg: 8 }, light: { gains: [0.8, 0.95, 1.15] } },
  },
  {
    name: 'turned-chart-tungsten.jpg',
    scene: { seed: 3, background: 'clutter', chart: { turnDeg: 95 }, light: { gains: [1.2, 0.9, 0.55] } },
  },
  { name: 'no-chart.jpg', scene: { seed: 4, background: 'clutter', chart: null } },
];

const { values } = parseArgs({ options: { images: { type: 'string', default: '0' } } });
const extraImages = Number(values.images);
if (!Number.isInteger(extraImages) || extraImages < 0) {
  console.error('usage: npm run seed -- [--images 1000000]');
  process.exit(2);
}

const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
const deps = await createDeps(config, { name: 'seed', startDatabase: true });
try {
  const password = loadOrCreateSecret(config.dataDir, 'demo-password');
  const viewer = await demoUser(deps, password);
  const kept = new Set(
    (await deps.db.preset.findMany({ where: { ownerId: viewer.id }, select: { name: true } })).map(({ name }) => name),
  );
  for (const preset of presets) {
    if (!kept.has(preset.name)) await savePreset(deps, viewer, { ...preset, type: 'DETECT_AND_CORRECT' });
  }
  const files = await demoFiles(deps.storage);
  const ids = await uploadImages(deps, viewer, { folder: 'demo', files });
  console.log(`${email} / ${password}: ${presets.length} presets, ${ids.length} images`);
  if (extraImages > 0) {
    const began = Date.now();
    const query = (text: string, values: readonly unknown[]) => deps.db.$executeRawUnsafe(text, ...values);
    await seedLibrary(query, viewer.id, extraImages, (done) => {
      if (done % 100_000 === 0) console.log(`Added ${done} rows`);
    });
    console.log(`Added ${extraImages} rows in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  await deps.dispose();
}

async function demoUser(deps: Deps, password: string): Promise<Viewer> {
  const select = { id: true, role: true } as const;
  const existing = await deps.db.user.findUnique({ where: { emailKey: email }, select });
  if (existing) return existing;
  const { userId } = await register(deps, { email, username: 'demo', fullName: 'Demo', password }, 'seed');
  return deps.db.user.findUniqueOrThrow({ where: { id: userId }, select });
}

async function demoFiles(storage: Storage) {
  const desk = await readFile(new URL('../examples/sample/desk.jpg', import.meta.url));
  const incoming = async (filename: string, bytes: Promise<Buffer> | Buffer) => {
    const content = await bytes;
    return { filename, receive: () => storage.stage(Readable.from([content]), { maxBytes: content.length }) };
  };
  const rendered = scenes.map(({ name, scene }) => {
    const { data, width, height } = renderScene(scene);
    return incoming(
      name,
      sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 90 })
        .toBuffer(),
    );
  });
  return [incoming('desk.jpg', desk), ...rendered];
}
