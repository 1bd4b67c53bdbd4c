/** Runs one SQL statement with its values. */
export type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** Rows inserted by one statement. */
const BATCH = 20_000;

const words =
  'leaf petal moss fern bark seed pollen spore herbarium sheet barcode label studio product bottle shirt shoe watch glass ring skin arm cheek lesion control day week trial plot row tray pot light shade north south macro wide detail front back side top'.split(
    ' ',
  );
const cameras = [
  'EOS R5',
  'EOS R6m2',
  'Z 8',
  'ILCE-7RM5',
  'X-T5',
  'DC-S5M2',
  'Q3',
  'iPhone 15 Pro',
  'Pixel 9',
  'GFX100S',
];

/**
 * Adds a library of `count` images to a user, for trials at scale: rows that share the files of the user's demo
 * images. Names, folders, categories, tags, cameras and dates are distributed as in real libraries; one image in fifty has the
 * SHA-256 of another, and as many are look-alikes. Calls `onProgress` with the number of rows so far.
 */
export async function seedLibrary(
  query: Query,
  ownerId: string,
  count: number,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(from + BATCH, count);
    await query(images, [ownerId, from, to - 1, words, cameras]);
    onProgress(to);
  }
  await query(hashes, [ownerId]);
  await query(lookAlikes, [ownerId]);
  await query('analyze "Image"', []);
}

/** SQL for a number below `bound`, determined by the row and by `place`. */
const below = (bound: string | number, place: number) => `(abs(hashint8extended(i, ${place})) % ${bound})::int`;
const word = (place: number) => `($4::text[])[1 + ${below('cardinality($4::text[])', place)}]`;

const images = `
  with shared as (
    select array_agg("originalId" order by id) as originals, array_agg("thumbnailId" order by id) as thumbnails,
      array_agg("previewId" order by id) as previews, array_agg(placeholder order by id) as placeholders, count(*)::int as n
    from (select * from "Image" where "ownerId" = $1::uuid and folder = 'demo' order by id limit 100) demo
  )
  insert into "Image" (id, "ownerId", filename, description, folder, category, tags, "originalId", "thumbnailId", "previewId",
    placeholder, width, height, "byteSize", "contentType", sha256, "capturedAt", "cameraMake", "cameraModel", chart,
    "createdAt", "updatedAt")
  select gen_random_uuid(), $1::uuid, 'IMG_' || lpad(i::text, 7, '0') || (array['.jpg', '.jpg', '.cr3', '.png'])[1 + ${below(4, 1)}],
    case when ${below(10, 2)} < 3 then ${word(3)} || ' ' || ${word(4)} || ' ' || ${below(100_000, 5)} end,
    'shoots/' || (2016 + ${below(10, 6)}) || '/' || lpad(${below(200, 7)}::text, 3, '0'),
    (array['', '', 'Photos', 'Raw', 'Macro', 'Screenshots'])[1 + ${below(6, 8)}],
    (array[${word(9)}, ${word(10)}, ${word(11)}])[1:${below(4, 12)}],
    originals[1 + ${below('n', 13)}], thumbnails[1 + ${below('n', 13)}], previews[1 + ${below('n', 13)}], placeholders[1 + ${below('n', 13)}],
    6000, 4000, 1000000 + ${below(30_000_000, 14)}, 'image/jpeg',
    encode(sha256(convert_to(case when i % 50 = 1 then i - 1 else i end || 'graycard', 'utf8')), 'hex'),
    timestamptz '2016-01-01' + make_interval(secs => ${below(315_000_000, 15)}), null,
    ($5::text[])[1 + ${below('cardinality($5::text[])', 16)}],
    case when ${below(20, 17)} = 0 then '{"kind": "COLORCHECKER_24", "corners": [], "orientation": "NORMAL", "confidence": 0.9, "patches": []}'::jsonb end,
    now() - make_interval(secs => ($3::int - i) * 0.001), now()
  from generate_series($2::bigint, $3::bigint) i, shared`;

const hashes = `
  insert into "PictureHash" ("ownerId", sha256, bits, part0, part1, part2, part3)
  select $1::uuid, sha256, bits, (bits & 65535)::int, (bits >> 16 & 65535)::int, (bits >> 32 & 65535)::int, (bits >> 48 & 65535)::int
  from (select distinct on (sha256) sha256, hashtextextended(sha256, 0) as bits from "Image" where "ownerId" = $1::uuid) content
  on conflict do nothing`;

const lookAlikes = `
  insert into "LookAlike" ("ownerId", a, b, distance)
  select $1::uuid, sha256, next, 1 + (abs(hashtextextended(sha256, 1)) % 10)::int
  from (select sha256, lead(sha256) over (order by sha256) as next, row_number() over (order by sha256) as n
        from "PictureHash" where "ownerId" = $1::uuid) pair
  where n % 50 = 0 and next is not null on conflict do nothing`;
