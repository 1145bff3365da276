import { specify } from '@greenledger/eventing/testing';
import { type Actor } from '../shared/actor.js';
import { instantAt, legalDate } from '../shared/dates.js';
import { schemeRef } from '../scheme/scheme.js';
import { type Filing, type ObligationEvent } from './obligation.events.js';
import { configured, guiyang, guizhou, liaison, office, report, termsFor, transport } from './obligation.fixture.js';
import { obligation } from './obligation.js';
import { type Paper } from './papers.js';

/** Past events and usual commands of the sentences about obligations; unless said otherwise, a liaison acts on the due day. */
type Time = `${number}:${number}`;
export const moment = (date: string, time: Time = '10:00') => {
  const at = instantAt(date, time);
  return { at, today: legalDate(at) };
};

export const quarterly = termsFor('quarterlyReport');
export const opened: ObligationEvent = { type: 'ObligationOpened', data: { ...quarterly, obligor: transport } };
export const planOpened: ObligationEvent = {
  type: 'ObligationOpened',
  data: { ...termsFor('implementationPlan'), obligor: guiyang },
};
export const listOpened: ObligationEvent = {
  type: 'ObligationOpened',
  data: { ...termsFor('pilotList'), obligor: guiyang },
};

export const filing = (paper: Paper, date: string, rest: Partial<Filing> = {}): Filing => ({
  version: 1,
  paper,
  missing: [],
  firstFiledAt: moment(date).at,
  late: false,
  daysLate: 0,
  ...rest,
});
export const by = (actor: Actor, date: string, event: ObligationEvent) => ({
  event,
  stamp: { actor, at: moment(date).at },
});
export const submitted = (date: string, rest: Partial<Filing> = {}, paper: Paper = report, actor: Actor = liaison) =>
  by(actor, date, { type: 'ObligationSubmitted', data: { kind: paper.kind, ...filing(paper, date, rest) } });
export const accepted = (date: string, paper: Paper = report, version = 1) =>
  by(office, date, { type: 'ObligationAccepted', data: { kind: paper.kind, version, late: false, daysLate: 0 } });
export const returned = (date: string, dueOn: string, paper: Paper = report) =>
  by(office, date, {
    type: 'ObligationReturned',
    data: {
      kind: paper.kind,
      version: 1,
      reasons: ['task split missing'],
      mending: { dueOn, dueAt: instantAt(dueOn, '24:00'), rungs: [] },
    },
  });

export const { given } = specify(obligation, { actor: liaison, ...moment('2020-10-09') });

export const submit = { type: 'SubmitObligation', paper: report } as const;
export const accept = { type: 'AcceptObligation' } as const;
export const giveBack = { type: 'ReturnObligation', reasons: ['task split missing'] } as const;
export const asOffice = { actor: office, cited: [[schemeRef(guizhou), configured]] as const };
