import { median } from '../median.ts';

/** What a row is held to: at most, or at least, so much of its unit. */
export interface Budget {
  readonly most?: number;
  readonly least?: number;
  readonly unit: 'x' | 'ms' | 's' | 'KB' | 'MB';
}

/** One line of the table. */
export interface BudgetRow {
  readonly what: string;
  /** What it was measured against in the same run; empty where the budget is a number of its own. */
  readonly against: string;
  readonly budget: Budget;
  /** Each time it was measured; one value where that is a median already. None where it could not be. */
  readonly values: readonly number[];
  readonly median: number | null;
  /** Null where it was not measured. */
  readonly isKept: boolean | null;
}

export function rowOf(what: string, against: string, budget: Budget, values: readonly number[]): BudgetRow {
  if (values.length === 0) return { what, against, budget, values, median: null, isKept: null };
  const middle = median(values);
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = budget;
  return { what, against, budget, values, median: middle, isKept: middle <= most && middle >= least };
}

/** The rows as a table in Markdown, aligned for a terminal. */
export function tableOf(rows: readonly BudgetRow[]): string {
  const cells = rows.map(({ what, against, budget, median: middle, isKept }) => [
    what,
    against,
    limitOf(budget),
    middle === null ? 'not measured' : amount(middle, budget),
    isKept === null ? '' : isKept ? 'kept' : 'MISSED',
  ]);
  const lines = [['what', 'against', 'budget', 'median', ''], ...cells];
  const widths = lines[0]!.map((_, column) => Math.max(3, ...lines.map((line) => line[column]!.length)));
  const line = (texts: readonly string[]) => `| ${texts.map((text, at) => text.padEnd(widths[at]!)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function limitOf(budget: Budget): string {
  return budget.most === undefined ? `>= ${amount(budget.least!, budget)}` : `<= ${amount(budget.most, budget)}`;
}

function amount(value: number, { unit }: Budget): string {
  const digits = unit === 'x' ? 2 : unit === 's' ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
