import escapeHtml from 'escape-html';
import {
  formatValue,
  methodLines,
  type Report,
  type ReportedImage,
  type ReportedPatch,
  ratingOf,
} from './report-data.ts';

/** The thumbnails of an image as JPEG; null if there is none. */
export interface Pictures {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** The start of a self-contained page: styles and images are embedded and it runs no scripts, so it works offline. */
export function htmlStart(report: Report): string {
  const { total, figures } = report;
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
<p>Created ${escapeHtml(report.madeAt)} for ${escapeHtml(report.madeFor)} with ${escapeHtml(report.software)}</p>
</header>
<main>
<section>
<h2>Summary</h2>
<dl>
<dt>Images</dt><dd>${total.images} (${total.corrected} measured after correction)</dd>
<dt>Mean CIEDE2000</dt><dd>${formatValue(total.meanDeltaEBefore)} before, ${formatValue(total.meanDeltaEAfter)} after; worst image ${formatValue(total.worstDeltaE)}</dd>
<dt>Ratings</dt><dd>${escapeHtml(total.ratings.map(({ rating, count }) => `${ratingOf(rating)}: ${count}`).join(', ') || 'none')}</dd>
<dt>Colour difference</dt><dd>${escapeHtml(figures.colorDifference)}</dd>
<dt>Colour space</dt><dd>${escapeHtml(figures.colorSpace)}</dd>
<dt>Reference values</dt><dd>${escapeHtml(figures.reference)}</dd>
</dl>
<table><caption>Images</caption>
<thead><tr><th scope="col">Image</th><th scope="col">Rating</th><th scope="col">Mean before</th><th scope="col">Mean after</th><th scope="col">Worst patch after</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
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
  const lines = [
    ['Original', `${image.width} × ${image.height} pixels, ${image.byteSize} bytes, SHA-256 ${image.sha256}`],
    ...(image.camera ? [['Camera', image.camera]] : []),
    ...(image.capturedAt ? [['Captured', image.capturedAt]] : []),
    ['Processed', image.processedAt],
    ...methodLines(image),
    ...(image.notes ? [['Notes', image.notes]] : []),
  ];
  return `<section class="image" id="image-${number}">
<h2>${escapeHtml(filename)}</h2>
<p><strong>${escapeHtml(ratingOf(image.rating))}</strong>: mean CIEDE2000 ${formatValue(image.before?.mean)} before, ${formatValue(image.after?.mean)} after (median ${formatValue(image.after?.median)}, 90th percentile ${formatValue(image.after?.percentile90)}, worst ${formatValue(image.after?.max)})</p>
${warnings.length ? `<ul>${warnings.map((warning) => `<li>${escapeHtml(warning)}</li>`).join('')}</ul>` : ''}
<div class="pictures">${picture(before, 'before')}${picture(after, 'after')}</div>
<dl>${lines.map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl>
${patches.length ? patchTable(patches) : '<p>This image contains no chart, so its colours were not measured.</p>'}
</section>
`;
}

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
  return `<table><caption>Patches, L*a*b* and CIEDE2000</caption>
<thead><tr><th scope="col">Patch</th><th scope="col">Reference</th><th scope="col">Measured</th><th scope="col">Corrected</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

const styles = `
body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-top: 2rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem } dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 } caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; padding: .15rem .5rem; border-bottom: 1px solid #ccc; font-variant-numeric: tabular-nums } svg { vertical-align: middle }
.pictures { display: flex; gap: 1rem; flex-wrap: wrap } figure { margin: 0 } img { max-width: 100%; height: auto; background: #777 }
@media print { body { margin: 0; max-width: none } .image { break-before: page } tr, figure { break-inside: avoid } svg, img { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`;
