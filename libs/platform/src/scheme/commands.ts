import {
  baseStandardOf,
  type JointConferenceCommand,
  jointConferenceRef,
  type LegalDate,
  type PolicyDocumentCommand,
  policyDocumentRef,
  type SchemeCommand,
  schemeRef,
  type StandardCommand,
  standardRef,
  type TargetCommand,
  targetId,
  targetRef,
} from '@greenledger/domain';
import { digest, type StreamRef } from '@greenledger/eventing';
import { rosterOf } from './roster.js';
import { addresseesOf, type Scheme, type SchemeDocument } from './scheme.js';

/** One command of a load. The key is made of what is said, so that saying it again is the same command. */
export interface LoadStep {
  readonly stream: StreamRef;
  readonly command: LoadCommand;
  readonly key: string;
  /** Only for commands that take their legal date from the caller. */
  readonly effectiveOn?: LegalDate;
}

export type LoadCommand =
  SchemeCommand | PolicyDocumentCommand | StandardCommand | JointConferenceCommand | TargetCommand;

const step = (stream: StreamRef, command: LoadCommand, effectiveOn?: LegalDate): LoadStep => ({
  stream,
  command,
  key: `load.${digest({ stream, command, effectiveOn: effectiveOn ?? null })}`,
  ...(effectiveOn !== undefined && { effectiveOn }),
});

/** The document and what it rests on; its bases stand before it in the data. */
const documentSteps = ({ number, title, issuers, dated, bases }: SchemeDocument): readonly LoadStep[] => {
  const stream = policyDocumentRef(number.normalised);
  return [
    step(stream, { type: 'RegisterPolicyDocument', number, title, issuers, dated }),
    ...bases.map((basis) => step(stream, { type: 'LinkPolicyBasis', basis })),
  ];
};

const issueSteps = (document: SchemeDocument, scheme: Scheme): readonly LoadStep[] => {
  if (!document.issue) return [];
  const standing = new Map(
    scheme.areas.flatMap(({ bureaus, appliesFrom }) => bureaus.map(({ id }) => [id, appliesFrom] as const)),
  );
  const addressees = addresseesOf(document).map((bureau) => ({ bureau, activeFrom: standing.get(bureau)! }));
  const { issuedOn } = document.issue;
  return [step(policyDocumentRef(document.number.normalised), { type: 'IssueDocument', issuedOn, addressees })];
};

const schemeSteps = ({ id, calendars, areas, rules }: Scheme): readonly LoadStep[] => {
  const stream = schemeRef(id);
  return [
    ...calendars.map((year) => step(stream, { type: 'PublishCalendar', ...year })),
    ...areas.map((area) => step(stream, { type: 'RegisterReportingArea', ...area })),
    ...rules.map(({ alternatives: _, ...rule }) => step(stream, { type: 'SetRule', ...rule })),
  ];
};

const standardSteps = ({ id, standard: { appliesFrom, ...standard } }: Scheme): readonly LoadStep[] => {
  const stream = standardRef(baseStandardOf(id));
  const { version } = standard;
  return [
    step(stream, { type: 'RegisterStandardVersion', ...standard }),
    step(stream, { type: 'ActivateStandardVersion', version, appliesFrom }),
  ];
};

const conferenceSteps = (scheme: Scheme): readonly LoadStep[] => {
  const { id, notice, conference, office, leadUnit, roster } = scheme;
  const stream = jointConferenceRef(id);
  const units = scheme.units.map((unit) => ({ unit: unit.id, divisions: unit.divisions.map((each) => each.id) }));
  const { convenors, deputies, seats, liaisons } = rosterOf(scheme);
  return [
    step(
      stream,
      { type: 'EstablishJointConference', name: conference.name.zh, basis: notice, office: office.unit },
      scheme.startsOn,
    ),
    step(
      stream,
      { type: 'ImportFoundingRoster', leadUnit, units, convenors, deputies, seats, liaisons },
      roster.effectiveOn,
    ),
  ];
};

const targetSteps = ({ id, targets }: Scheme): readonly LoadStep[] =>
  targets.map(({ id: name, share, appliesFrom, basis }) =>
    step(targetRef(targetId(id, name)), { type: 'SetTarget', scheme: id, name, share, basis }, appliesFrom),
  );

/**
 * The commands that load a scheme, in the order in which each finds what it rests on. Decided twice they change nothing:
 * the keys are the same, and what may be said again is no event. Issue them as the platform (`system`).
 */
export const loadingCommands = (scheme: Scheme): readonly LoadStep[] => [
  ...scheme.documents.flatMap(documentSteps),
  ...schemeSteps(scheme),
  ...standardSteps(scheme),
  ...scheme.documents.flatMap((document) => issueSteps(document, scheme)),
  ...conferenceSteps(scheme),
  ...targetSteps(scheme),
];
