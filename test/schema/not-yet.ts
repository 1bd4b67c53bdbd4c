/** What the contract promises and a later version brings. An entry that is there by now fails the contract's test. */
export const notYet: readonly string[] = [
  // Reports
  ...['ReportFormat', 'Mutation.exportReport'],
];
