import { createRequire } from 'node:module';
import type { Pictures } from './html.ts';
import {
  formatValue,
  methodLines,
  type Report,
  type ReportedImage,
  type ReportedPatch,
  ratingOf,
} from './report-data.ts';

const require = createRequire(import.meta.url);
/** DejaVu covers the letters of most scripts. Missing glyphs appear as boxes. */
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const MARGIN = 42;
/** The height of a table row in points, chosen so that an image fits on one page. */
const ROW = 13;

type Document = PDFKit.PDFDocument;

/** Creates an A4 document with the summary. Add the images with `pdfImage`, then call the document's `end`. */
export async function pdfStart(report: Report): Promise<Document> {
  const { default: PDFDocument } = await import('pdfkit'); // slow to load, and needed only here
  const { total, figures } = report;
  const info = {
    Title: report.title,
    Author: report.madeFor,
    Creator: report.software,
    CreationDate: new Date(report.madeAt),
  };
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, info, lang: 'en', displayTitle: true, font: fonts.plain });
  doc.font(fonts.bold).fontSize(18).text(report.title);
  doc
    .font(fonts.plain)
    .fontSize(9)
    .text(`Created ${report.madeAt} for ${report.madeFor} with ${report.software}`)
    .moveDown();
  drawPairs(doc, [
    ['Images', `${total.images} (${total.corrected} measured after correction)`],
    [
      'Mean CIEDE2000',
      `${formatValue(total.meanDeltaEBefore)} before, ${formatValue(total.meanDeltaEAfter)} after; worst image ${formatValue(total.worstDeltaE)}`,
    ],
    ['Ratings', total.ratings.map(({ rating, count }) => `${ratingOf(rating)}: ${count}`).join(', ') || 'none'],
    ['Colour difference', figures.colorDifference],
    ['Colour space', figures.colorSpace],
    ['Reference values', figures.reference],
  ]);
  doc.moveDown();
  drawTable(
    doc,
    [226, 80, 68, 68, 68],
    ['Image', 'Rating', 'Mean before', 'Mean after', 'Worst patch'],
    report.images.map(({ filename, rating, before, after }) => [
      filename,
      ratingOf(rating),
      formatValue(before?.mean),
      formatValue(after?.mean),
      formatValue(after?.max),
    ]),
  );
  return doc;
}

/** Adds the pages of one image. */
export function pdfImage(doc: Document, image: ReportedImage, { before, after }: Pictures): void {
  doc.addPage();
  doc.font(fonts.bold).fontSize(14).text(image.filename);
  doc
    .font(fonts.plain)
    .fontSize(9)
    .text(
      `${ratingOf(image.rating)}: mean CIEDE2000 ${formatValue(image.before?.mean)} before, ${formatValue(image.after?.mean)} after (median ${formatValue(image.after?.median)}, 90th percentile ${formatValue(image.after?.percentile90)}, worst ${formatValue(image.after?.max)})`,
    );
  for (const warning of image.warnings) doc.text(`• ${warning}`);
  doc.moveDown(0.5);
  const top = doc.y;
  const boxes = [before, after].flatMap((bytes) => bytes ?? []);
  boxes.forEach((bytes, i) => {
    doc.image(Buffer.from(bytes), MARGIN + 250 * i, top, { fit: [240, 120] });
  });
  doc.x = MARGIN;
  doc.y = boxes.length ? top + 128 : top;
  drawPairs(doc, [
    ['Original', `${image.width} × ${image.height} pixels, ${image.byteSize} bytes`],
    ['SHA-256', image.sha256],
    ...(image.camera ? [['Camera', image.camera] as const] : []),
    ...(image.capturedAt ? [['Captured', image.capturedAt] as const] : []),
    ['Processed', image.processedAt],
    ...methodLines(image),
    ...(image.notes ? [['Notes', image.notes] as const] : []),
  ]);
  doc.moveDown(0.5);
  if (image.patches.length === 0) {
    doc.text('This image contains no chart, so its colours were not measured.');
    return;
  }
  drawPatches(doc, image.patches);
}

/** Draws names and values in two columns. */
function drawPairs(doc: Document, rows: readonly (readonly [string, string])[]): void {
  doc.fontSize(8);
  for (const [name, value] of rows) {
    const height = doc.font(fonts.plain).heightOfString(value, { width: 390 });
    ensureSpace(doc, height);
    const y = doc.y;
    doc.font(fonts.bold).text(name, MARGIN, y, { width: 115 });
    doc.font(fonts.plain).text(value, MARGIN + 120, y, { width: 390 });
    doc.y = y + height + 2;
  }
  doc.x = MARGIN;
}

/** Draws a row per patch with colour squares and values: reference, measured and corrected. */
function drawPatches(doc: Document, all: readonly ReportedPatch[]): void {
  const widths = [130, 115, 115, 115, 40];
  const head = ['Patch', 'Reference L*a*b*', 'Measured', 'Corrected', 'ΔE before, after'];
  const rows = all.map(({ index, name, reference, measured, corrected, deltaEBefore, deltaEAfter, excluded }) => {
    const colors = [reference, measured, corrected].map(
      (color) => color && { ...color, text: color.lab.map((value) => formatValue(value, 1)).join(' ') },
    );
    return {
      name: `${index} ${name}${excluded ? ` (${excluded})` : ''}`,
      colors,
      differences: `${formatValue(deltaEBefore)}  ${formatValue(deltaEAfter)}`,
    };
  });
  const draw = (cells: readonly string[]) => {
    ensureSpace(doc, ROW);
    const y = doc.y;
    let x = MARGIN;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 0;
      doc.text(cell, x, y, { width: i === 4 ? 90 : width - 4, height: ROW, lineBreak: false, ellipsis: true });
      x += width;
    });
    doc.y = y + ROW;
    return y;
  };
  doc.fontSize(7.5).font(fonts.bold);
  draw(head);
  doc.font(fonts.plain);
  for (const { name, colors, differences } of rows) {
    const y = draw([name, ...colors.map((color) => (color ? `        ${color.text}` : '–')), differences]);
    colors.forEach((color, i) => {
      if (color)
        doc
          .save()
          .rect(MARGIN + 130 + 115 * i, y - 1, 20, 12)
          .fill(color.hex)
          .restore();
    });
  }
  doc.x = MARGIN;
}

function drawTable(
  doc: Document,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  doc.fontSize(8);
  const draw = (cells: readonly string[]) => {
    ensureSpace(doc, ROW);
    const y = doc.y;
    let x = MARGIN;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 0;
      doc.text(cell, x, y, { width: width - 6, height: ROW, lineBreak: false, ellipsis: true });
      x += width;
    });
    doc.y = y + ROW;
  };
  doc.font(fonts.bold);
  draw(head);
  doc.font(fonts.plain);
  for (const row of rows) draw(row);
  doc.x = MARGIN;
}

function ensureSpace(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}
