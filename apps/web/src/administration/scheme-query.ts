import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { type Session, placeOf } from '../api/session.js';
import { answered } from '../api/trouble.js';
import { headersOf } from '../case/send.js';
import { type Moment } from '../moment/moment.js';

const SCHEME = 'guizhou-2020';
const path = { id: SCHEME };

const momentQuery = ({ asOf, knownAt }: Moment) => ({ asOf, knownAt });

export const rulesQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['rules', moment.asOf, moment.knownAt],
    queryFn: () => answered(api.GET('/api/schemes/{id}/rules', { params: { path, query: momentQuery(moment) } })),
  });

export const calendarsQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['calendars', moment.asOf, moment.knownAt],
    queryFn: () => answered(api.GET('/api/schemes/{id}/calendars', { params: { path, query: momentQuery(moment) } })),
  });

export type DatedRule = Schemas['DatedRule'];
export type PublishedCalendar = Schemas['PublishedCalendar'];

type Role = Session['grants'][number]['role'];
export const RULE_SETTERS: readonly Role[] = ['ProvincialOfficer', 'OfficeDirector'];
export const CALENDAR_PUBLISHERS: readonly Role[] = ['ProvincialOfficer', 'OfficeDirector', 'SystemAdministrator'];

/** `Role@place` as which somebody configures the scheme; nothing for those who may not. */
export const configuresAs = (session: Session, roles: readonly Role[]): string | undefined => {
  const grant = session.grants.find(({ role }) => roles.includes(role));
  return grant && `${grant.role}@${placeOf(grant) ?? 'province'}`;
};

interface By {
  readonly key: string;
  readonly session: Session;
  readonly holder: string;
}

export const schemeActs = {
  setRule: (body: Schemas['SetRuleDto'], by: By) =>
    answered(api.POST('/api/schemes/{id}/set-rule', { params: { path }, headers: headersOf(by), body })),
  publishCalendar: (body: Schemas['PublishCalendarDto'], by: By) =>
    answered(api.POST('/api/schemes/{id}/publish-calendar', { params: { path }, headers: headersOf(by), body })),
};
