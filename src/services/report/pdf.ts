import { createRequire } from 'node:module';
import type { Pictures } from './html.ts';
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

const require = createRequire(import.meta.url);
/** DejaVu covers the letters of most scripts. Missing glyphs appear as boxes. */
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const MARGIN = 42;
/** The height of a table row in points, chosen so that an image fits on one page. */
const ROW = 13;
/** The widths of the columns of `drawPairs`. */
const [NAMES, VALUES] = [125, 380];
/** The width of a colour square and the gap after it. */
const SWATCH = 24;
/** The widths of the columns of patch names and of colours. */
const [PATCH, COLOR] = [138, 100];

type Document = PDFKit.PDFDocument;

/** Creates an A4 document with the summary. Add the images with `pdfImage`, then call the document's `end`. */
export async function pdfStart(report: Report): Promise<Document> {
  const { default: PDFDocument } = await import('pdfkit'); // slow to load, and needed only here
  const info = {
    Title: report.title,
    Author: report.madeFor,
    Creator: report.software,
    CreationDate: new Date(report.madeAt),
  };
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, info, lang: 'en', displayTitle: true, font: fonts.plain });
  doc.font(fonts.bold).fontSize(18).text(report.title);
  doc.font(fonts.plain).fontSize(9).text(createdLine(report)).moveDown();
  drawPairs(doc, summaryLines(report));
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
    .text([ratingOf(image.rating), differenceLine(image)].filter(Boolean).join(': '));
  for (const warning of image.warnings) doc.text(`• ${warning}`);
  doc.moveDown(0.5);
  const top = doc.y;
  const pictures = Object.entries({ Before: before, After: after }).filter(([, bytes]) => bytes !== null);
  pictures.forEach(([caption, bytes], i) => {
    doc.text(caption, MARGIN + 250 * i, top);
    doc.image(Buffer.from(bytes ?? []), MARGIN + 250 * i, top + 12, { fit: [240, 120] });
  });
  doc.x = MARGIN;
  doc.y = pictures.length ? top + 140 : top;
  drawPairs(doc, imageLines(image));
  doc.moveDown(0.5);
  if (image.patches.length === 0) {
    doc.text(notMeasured(image));
    return;
  }
  drawPatches(doc, image.patches);
}

/** Draws names and values in two columns. */
function drawPairs(doc: Document, rows: readonly (readonly [string, string])[]): void {
  doc.fontSize(8);
  for (const [name, value] of rows) {
    const height = Math.max(
      doc.font(fonts.bold).heightOfString(name, { width: NAMES }),
      doc.font(fonts.plain).heightOfString(value, { width: VALUES }),
    );
    ensureSpace(doc, height);
    const y = doc.y;
    doc.font(fonts.bold).text(name, MARGIN, y, { width: NAMES });
    doc.font(fonts.plain).text(value, MARGIN + NAMES + 5, y, { width: VALUES });
    doc.y = y + height + 2;
  }
  doc.x = MARGIN;
}

/** Draws a row per patch with colour squares and values: reference, measured and corrected. */
function drawPatches(doc: Document, all: readonly ReportedPatch[]): void {
  const widths = [PATCH, COLOR, COLOR, COLOR, 36, 36];
  const head = ['Patch', 'Reference', 'Measured', 'Corrected', 'Before', 'After'];
  const rows = all.map(({ index, name, reference, measured, corrected, deltaEBefore, deltaEAfter, excluded }) => {
    const colors = [reference, measured, corrected].map(
      (color) => color && { ...color, text: color.lab.map((value) => formatValue(value, 1)).join(' ') },
    );
    return {
      name: `${index} ${name}${excluded ? ` (excluded: ${excluded})` : ''}`,
      colors,
      differences: [formatValue(deltaEBefore), formatValue(deltaEAfter)],
    };
  });
  const draw = (cells: readonly string[], isRow = true) => {
    ensureSpace(doc, ROW);
    const y = doc.y;
    let x = MARGIN;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 0;
      const indent = i > 0 && i < 4 && isRow ? SWATCH : 0;
      doc.text(cell, x + indent, y, { width: width - indent - 4, height: ROW, lineBreak: false, ellipsis: true });
      x += width;
    });
    doc.y = y + ROW;
    return y;
  };
  doc.fontSize(7.5).font(fonts.bold);
  ensureSpace(doc, 3 * ROW);
  doc.text('Patches, L*a*b* and CIEDE2000', MARGIN, doc.y);
  draw(head, false);
  doc.font(fonts.plain);
  for (const { name, colors, differences } of rows) {
    const y = draw([name, ...colors.map((color) => color?.text ?? '–'), ...differences]);
    colors.forEach((color, i) => {
      if (color)
        doc
          .save()
          .rect(MARGIN + PATCH + COLOR * i, y - 1, SWATCH - 4, 12)
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
