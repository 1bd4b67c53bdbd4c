import sharp from 'sharp';

/** A small image of one colour. */
export const small = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#9a7' } });

/** Returns a modified copy of a file. */
export async function edited(file: Promise<Uint8Array> | Uint8Array, change: (bytes: Buffer) => void): Promise<Buffer> {
  const copy = Buffer.from(await file);
  change(copy);
  return copy;
}

export const latin = (text: string) => Buffer.from(text, 'latin1');
