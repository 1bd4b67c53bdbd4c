import sharp from 'sharp';
import { type Random, randomFrom } from './random.ts';

const SIZE = { width: 480, height: 360 };

/** A picture that no other seed gives: blurred and sharp shapes over a slope of colour, or a texture of waves and grain. */
export function scene(seed: number): Promise<Buffer> {
  const random = randomFrom(seed);
  const svg = random.chance(0.5) ? shapes(random) : waves(random);
  return sharp(Buffer.from(svg)).flatten().png().toBuffer();
}

const colour = ({ int }: Random) => `rgb(${int(0, 255)},${int(0, 255)},${int(0, 255)})`;
const frame = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${content}</svg>`;
const whole = (fill: string) => `<rect width="100%" height="100%" ${fill}/>`;

function shapes(random: Random): string {
  const { int, pick } = random;
  const slope = `<linearGradient id="s" x1="${random.next()}" y1="${random.next()}"><stop stop-color="${colour(random)}"/>
    <stop offset="1" stop-color="${colour(random)}"/></linearGradient>`;
  const blurs = [0, 4, 15].map((blur) => `<filter id="b${blur}"><feGaussianBlur stdDeviation="${blur}"/></filter>`);
  const shape = () => {
    const look = `fill="${colour(random)}" opacity="${0.4 + random.next() * 0.6}" filter="url(#b${pick([0, 4, 15])})"`;
    const [x, y] = [int(0, SIZE.width), int(0, SIZE.height)];
    return random.chance(0.5)
      ? `<ellipse cx="${x}" cy="${y}" rx="${int(15, 120)}" ry="${int(15, 120)}" ${look}/>`
      : `<rect x="${x}" y="${y}" width="${int(20, 200)}" height="${int(20, 160)}" transform="rotate(${int(0, 90)} ${x} ${y})" ${look}/>`;
  };
  const all = Array.from({ length: int(8, 25) }, shape);
  return frame(`<defs>${slope}${blurs.join('')}</defs>${whole('fill="url(#s)"')}${all.join('')}`);
}

function waves({ int, next }: Random): string {
  const frequency = `${0.002 + next() * 0.02} ${0.002 + next() * 0.02}`;
  const noise = `<feTurbulence type="${next() < 0.5 ? 'turbulence' : 'fractalNoise'}" baseFrequency="${frequency}"
    numOctaves="${int(2, 5)}" seed="${int(1, 1_000_000)}"/>
    <feColorMatrix values="${Array.from({ length: 15 }, () => (next() * 1.6 - 0.3).toFixed(2)).join(' ')} 0 0 0 0 1"/>`;
  return frame(`<filter id="n" width="100%" height="100%">${noise}</filter>${whole('filter="url(#n)"')}`);
}
