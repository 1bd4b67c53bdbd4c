/** A complete image of one colour in 38 bytes, up to 16,384 x 16,384 pixels. RFC 9649, 3. */
export function webp(width: number, height: number): Buffer {
  const file = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvf/7PBwfQu971rv+BiOh/AAA=', 'base64');
  const rest = file.readUInt32LE(21) & 0xf0000000;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14) | rest) >>> 0, 21);
  return file;
}

/** An image within a canvas of any declared size. RFC 9649, 2.7. */
export function webpCanvas(width: number, height: number, picture: Buffer): Buffer {
  const vp8x = Buffer.alloc(18);
  vp8x.write('VP8X', 0, 'latin1');
  vp8x.writeUInt32LE(10, 4);
  vp8x.writeUIntLE(width - 1, 12, 3);
  vp8x.writeUIntLE(height - 1, 15, 3);
  const whole = Buffer.concat([picture.subarray(0, 12), vp8x, picture.subarray(12)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** An animation whose frames are all as large as the canvas. */
export function webpFrames(width: number, height: number, frames: number): Buffer {
  const picture = webp(width, height).subarray(12);
  const frame = Buffer.alloc(24);
  frame.write('ANMF', 0, 'latin1');
  frame.writeUInt32LE(16 + picture.length, 4);
  frame.writeUIntLE(width - 1, 14, 3);
  frame.writeUIntLE(height - 1, 17, 3);
  const anim = Buffer.from('414e494d06000000000000000000', 'hex');
  const empty = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  const body = Array.from({ length: frames }, () => Buffer.concat([frame, picture]));
  const file = webpCanvas(width, height, Buffer.concat([empty, anim, ...body]));
  file.writeUInt8(0x02, 20); // animated
  return file;
}
