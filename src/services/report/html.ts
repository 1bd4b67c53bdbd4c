import escapeHtml from 'escape-html';
import type { Report, ReportedImage, ReportedPatch } from './report-data.ts';
import {
  createdLine,
  differenceLine,
  formatValue,
  imageLines,
  notMeasured,
  ratingOf,
  summaryLines,
} from './report-words.ts';

/** The thumbnails of an image as JPEG; null if there is none. */
export interface Pictures {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** The start of a self-contained page: styles and images are embedded and it runs no scripts, so it works offline. */
export function htmlStart(report: Report): string {
  const rows = report.images.map(
    (
      { filename, rating, before, after },
      i,
    ) => `<tr><th scope="row"><a href="#image-${i + 1}">${escapeHtml(filename)}</a></th>
<td>${escapeHtml(ratingOf(rating))}</td><td>${formatValue(before?.mean)}</td><td>${formatValue(after?.mean)}</td><td>${formatValue(after?.max)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(report.title)}</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${escapeHtml(report.title)}</h1>
<p>${escapeHtml(createdLine(report))}</p>
</header>
<main>
<section>
<h2>Summary</h2>
<dl>${listOf(summaryLines(report))}</dl>
<div class="wide"><table><caption>Images</caption>
<thead><tr><th scope="col">Image</th><th scope="col">Rating</th><th scope="col">Mean before</th><th scope="col">Mean after</th><th scope="col">Worst patch after</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
</section>
`;
}

/** The end of the page. */
export const htmlEnd = '</main>\n</body>\n</html>\n';

/** The section of one image. */
export function htmlImage(image: ReportedImage, number: number, { before, after }: Pictures): string {
  const { filename, warnings, patches } = image;
  const picture = (bytes: Uint8Array | null, caption: string) =>
    bytes
      ? `<figure><img src="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}" alt="${escapeHtml(`${filename}, ${caption}`)}"><figcaption>${caption}</figcaption></figure>`
      : '';
  const differences = differenceLine(image);
  return `<section class="image" id="image-${number}">
<h2>${escapeHtml(filename)}</h2>
<p><strong>${escapeHtml(ratingOf(image.rating))}</strong>${differences ? `: ${differences}` : ''}</p>
${warnings.length ? `<ul>${warnings.map((warning) => `<li>${escapeHtml(warning)}</li>`).join('')}</ul>` : ''}
<div class="pictures">${picture(before, 'Before')}${picture(after, 'After')}</div>
<dl>${listOf(imageLines(image))}</dl>
${patches.length ? patchTable(patches) : `<p>${notMeasured(image)}</p>`}
</section>
`;
}

const listOf = (lines: ReturnType<typeof imageLines>) =>
  lines.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n');

function patchTable(patches: readonly ReportedPatch[]): string {
  const lab = (color: ReportedPatch['corrected']) =>
    color ? color.lab.map((value) => formatValue(value, 1)).join(' ') : '–';
  const swatch = (color: ReportedPatch['corrected']) =>
    color
      ? `<svg width="36" height="16" role="img" aria-label="${escapeHtml(color.hex)}"><rect width="36" height="16" fill="${escapeHtml(color.hex)}"/></svg>`
      : '';
  const rows = patches.map(
    (
      patch,
    ) => `<tr><th scope="row">${patch.index} ${escapeHtml(patch.name)}${patch.excluded ? ` (${escapeHtml(patch.excluded)}; excluded from the fit)` : ''}</th>
<td>${swatch(patch.reference)} ${lab(patch.reference)}</td><td>${swatch(patch.measured)} ${lab(patch.measured)}</td><td>${swatch(patch.corrected)} ${lab(patch.corrected)}</td>
<td>${formatValue(patch.deltaEBefore)}</td><td>${formatValue(patch.deltaEAfter)}</td></tr>`,
  );
  return `<div class="wide"><table><caption>Patches, L*a*b* and CIEDE2000</caption>
<thead><tr><th scope="col">Patch</th><th scope="col">Reference</th><th scope="col">Measured</th><th scope="col">Corrected</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

const styles = `
body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-top: 2rem }
td { white-space: nowrap } .wide { overflow-x: auto }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr); gap: .15rem 1rem } dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 } caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; padding: .15rem .5rem; border-bottom: 1px solid #ccc; font-variant-numeric: tabular-nums } svg { vertical-align: middle }
@media (max-width: 34rem) { dl { display: block } dd { margin-bottom: .4rem } }
.pictures { display: flex; gap: 1rem; flex-wrap: wrap } figure { margin: 0 } img { max-width: 100%; height: auto; background: #777 }
@media print { body { margin: 0; max-width: none } .image { break-before: page } tr, figure { break-inside: avoid } svg, img { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`;
