/** As many tasks as a whole province has in a bad week, as the server would answer them. */
export const manyTasks = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    account: 'creation',
    subject: `many-${i}`,
    key: `county|CountyReviewer@520115`,
    holder: 'CountyReviewer@520115',
    step: 'county',
    since: '2021-06-10T02:00:00.000Z',
    due: '2021-07-20',
    workingDaysLeft: 20,
    ordinal: 1,
    data: { community: `many-${i}`, name: `长表${i}社区`, code: `5201150${String(i).padStart(5, '0')}` },
  }));
