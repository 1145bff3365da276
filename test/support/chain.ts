import {
  type CommunityId,
  communityRef,
  creationRef,
  legalDate,
  type Role,
  type StandardVersion,
} from '@greenledger/domain';
import { type Decide, derivedId, streamName, type StreamRef } from '@greenledger/eventing';
import { DECIDE } from '@greenledger/platform';
import { createHash } from 'node:crypto';
import { fillIn } from '../../libs/platform/src/practice/sheet.js';
import { type World } from './world.js';

/** A community on its way, and where it lies. */
export interface OnItsWay {
  readonly id: CommunityId;
  readonly area: string;
  readonly county: string;
  readonly street: string;
}

/** One act of the review chain: who does it, and the same act as a command and as a route. */
export interface ChainAct {
  readonly by: { readonly role: Role; readonly person?: string };
  readonly on: 'communities' | 'creations';
  readonly type: string;
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

/** Two photos: what every criterion asks for at most. */
export const photos: readonly Buffer[] = [PIXEL, Buffer.concat([PIXEL, Buffer.from('2')])];
const fileOf = (photo: Buffer): string => createHash('sha256').update(photo).digest('hex');

const act = (role: Role, type: string, route: string, body: ChainAct['body'] = {}, person?: string): ChainAct => ({
  by: { role, ...(person && { person }) },
  on: type.endsWith('Compound') ? 'communities' : 'creations',
  type,
  route,
  body,
});

/** Everything from enrolment to the review by the prefecture, in order; each step in turn for all communities. */
export const chain = (
  standard: StandardVersion,
  area: string,
  visitedOn = '2021-05-20',
): Readonly<Record<'enrol' | 'selfCheck' | 'street' | 'county' | 'prefecture', readonly ChainAct[]>> => {
  const checks = fillIn(standard.criteria, { compounds: 1, covered: 1, sorted: 1 }, false);
  const review = (by: ChainAct['by']): readonly ChainAct[] =>
    checks.map(({ criterion, result }) =>
      act(by.role, 'ReviewCriterion', 'review-criterion', { criterion, result }, by.person),
    );
  // Gui'an has no county: its housing bureau reviews twice, by two people (AMB-13)
  const first =
    area === 'GA' ? ({ role: 'PrefectureReviewer', person: 'first' } as const) : ({ role: 'CountyReviewer' } as const);
  const second = { role: 'PrefectureReviewer' } as const;
  const visit = { visit: { on: visitedOn } };
  const evidence = (no: number): readonly ChainAct[] => {
    const { atLeast, kinds } = standard.criteria.find((criterion) => criterion.no === no)!.evidence;
    return photos.slice(0, Math.max(1, atLeast)).map((photo) => {
      const body = { criterion: no, file: fileOf(photo), kind: kinds[0] };
      return act('CommunityClerk', 'AttachEvidence', 'attach-evidence', body);
    });
  };
  return {
    enrol: [
      act('PrefectureOfficer', 'AddCompound', 'add-compound', {
        name: '示例小区',
        households: 300,
        propertyManaged: true,
        wasteSorting: true,
      }),
      act('PrefectureOfficer', 'EnrolCommunity', 'enrol', { wave: '2021' }),
    ],
    selfCheck: [
      ...checks.flatMap((check): ChainAct[] => [
        act('CommunityClerk', 'RecordCriterionSelfCheck', 'record-criterion-self-check', { ...check }),
        ...(check.result === 'met' ? evidence(check.criterion) : []),
      ]),
      act('CommunityHead', 'SubmitSelfCheck', 'submit-self-check'),
    ],
    street: [act('StreetOfficer', 'RecommendByStreet', 'recommend')],
    county: [
      ...review(first),
      act(first.role, 'ReviewByCounty', 'review-by-county', visit, (first as ChainAct['by']).person),
    ],
    prefecture: [...review(second), act('PrefectureReviewer', 'ReviewByPrefecture', 'review-by-prefecture', visit)],
  };
};

const scopeOf = (role: Role, { id, area, county, street }: OnItsWay) => {
  if (role === 'CommunityClerk' || role === 'CommunityHead') return { area, county, street, community: id };
  if (role === 'StreetOfficer') return { area, county, street };
  return role === 'CountyReviewer' ? { area, county } : { area };
};

/** Issues an act through the seam that the API uses, without HTTP. */
export const decided = async (world: World, community: OnItsWay, { by, on, type, body }: ChainAct): Promise<void> => {
  const { role, person = '' } = by;
  const account = `${role} ${person} ${community.area} ${role === 'PrefectureReviewer' ? '' : community.street}`;
  const stream: StreamRef = on === 'creations' ? creationRef(community.id) : communityRef(community.id);
  const kept = type === 'AttachEvidence' ? { mediaType: 'image/png', bytes: PIXEL.length } : {};
  const at = world.clock.now();
  await world.program.app.get<Decide>(DECIDE)({
    commandId: derivedId(account, streamName(stream), type, JSON.stringify(body)),
    stream,
    command: { type, ...body, ...kept },
    actor: { account, role, ...scopeOf(role, community) },
    at,
    today: legalDate(at),
  });
};

/** Issues an act over HTTP. */
export const asked = async (world: World, community: OnItsWay, { by, on, route, body }: ChainAct): Promise<void> => {
  const { role, person } = by;
  await world.as(role, scopeOf(role, community), person).does(`/api/${on}/${community.id}/${route}`, body);
};

/** Does something for all, some at a time. */
export const together = async <T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 48): Promise<void> => {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
