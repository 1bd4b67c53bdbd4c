import { median } from '../median.ts';

/** The budget of a row: a maximum or a minimum, with its unit. */
export interface Budget {
  readonly most?: number;
  readonly least?: number;
  readonly unit: 'x' | 'ms' | 's' | 'KB' | 'MB';
}

/** A row of the table. */
export interface BudgetRow {
  readonly what: string;
  /** What it was compared with in the same run; empty if the budget is absolute. */
  readonly against: string;
  readonly budget: Budget;
  /** The value of each round, or one value if it is already a median; empty if it could not be measured. */
  readonly values: readonly number[];
  readonly median: number | null;
  /** Null if it was not measured. */
  readonly isKept: boolean | null;
}

export function rowOf(what: string, against: string, budget: Budget, values: readonly number[]): BudgetRow {
  if (values.length === 0) return { what, against, budget, values, median: null, isKept: null };
  const middle = median(values);
  const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = budget;
  return { what, against, budget, values, median: middle, isKept: middle <= most && middle >= least };
}

/** Formats the rows as a Markdown table, aligned for a terminal. */
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
