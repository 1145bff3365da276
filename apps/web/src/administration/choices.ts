/** Between which words a field of a rule chooses, where its name alone tells them. */
const choices: Readonly<Record<string, readonly string[] | undefined>> = {
  dayKind: ['working', 'calendar'],
  day: ['working', 'calendar'],
  roll: ['none', 'nextWorkingDay'],
  membersOn: ['lastDay', 'firstDay'],
  newcomers: ['firstFullQuarter', 'sameQuarter'],
  figuresAsOf: ['quarterEnd', 'submission'],
  level: ['prefecture', 'county'],
  judges: ['completeness', 'criteria'],
  upToDueDay: ['lastWorkingDayBefore', 'onTheDay'],
  afterwards: ['nextWorkingDay', 'onTheDay'],
  inForce: ['whenSelfCheckSubmitted', 'whenReviewed'],
  counted: ['activeAtATime', 'perYear'],
  answers: ['everyMemberUnit', 'majority'],
  units: ['attending', 'all'],
  revisionResets: ['all', 'changedItems'],
  liaisonChange: ['notice', 'conference'],
  classIs: ['proposed', 'forced'],
  partKeepingCommittee: ['keepsWithRecheckDue', 'starts'],
  newPart: ['starts', 'inherits'],
  merged: ['attainedIfAllWere', 'starts'],
  bindingLevel: ['province', 'area'],
};

/** The choices of a field that holds a word; nothing where the word may be any. */
export const choicesOf = (path: readonly string[], value: string): readonly string[] | undefined => {
  const found = choices[path.at(-1) ?? ''];
  return found?.includes(value) ? found : undefined;
};
