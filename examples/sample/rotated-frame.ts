/** Converts desk points to the coordinates of an object at (cx, cy) that is rotated clockwise by `deg`. */
export function rotatedFrame(cx: number, cy: number, deg: number) {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  return {
    x: (px: number, py: number) => (px - cx) * cos + (py - cy) * sin,
    y: (px: number, py: number) => (py - cy) * cos - (px - cx) * sin,
  };
}
