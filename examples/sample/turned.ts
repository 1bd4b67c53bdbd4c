/** Takes points of the desk into the frame of a thing that lies there, turned clockwise by `deg` around (cx, cy). */
export function turned(cx: number, cy: number, deg: number) {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  return {
    x: (px: number, py: number) => (px - cx) * cos + (py - cy) * sin,
    y: (px: number, py: number) => (py - cy) * cos - (px - cx) * sin,
  };
}
