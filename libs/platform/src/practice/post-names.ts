import { type Actor, type Role } from '@greenledger/domain';
import { type Scheme } from '../scheme/scheme.js';

/** Posts as their holders are called, in Chinese like every name of the province. */
const POSTS: Readonly<Partial<Record<Role, string>>> = {
  CommunityClerk: '居委会经办',
  CommunityHead: '居委会负责人',
  StreetOfficer: '街道办经办',
  CountyReviewer: '初审员',
  PrefectureOfficer: '创建经办',
  PrefectureReviewer: '复核员',
  PrefectureDepartment: '经办',
  ProvincialOfficer: '联席会议办公室经办',
  OfficeDirector: '联席会议办公室主任',
  Convenor: '联席会议召集人',
  DeputyConvenor: '联席会议副召集人',
  Member: '联席会议成员',
  Liaison: '联络员',
  SpotChecker: '抽查员',
  SystemAdministrator: '系统管理员',
  SecurityAdministrator: '安全管理员',
  AuditAdministrator: '审计管理员',
};

/** Says of a practice account which post it is: `西秀区初审员`. Nobody of the province has a name of their own. */
export const postNames = ({ areas, units }: Scheme): ((actor: Actor) => string) => {
  const names = new Map<string, string>(units.map(({ id, name }) => [id, name.zh]));
  for (const { area, name, bureaus, counties, streets } of areas) {
    names.set(area, name.zh);
    for (const { id, name: called } of bureaus) names.set(id, called.zh);
    for (const { key, codes } of counties) names.set(key, codes.at(-1)!.name.zh);
    for (const { county, suffix, name: called } of streets) names.set(`${county}${suffix}`, called);
  }
  return ({ role, unit, street, county, area }) => {
    const place = unit ?? street ?? county ?? area;
    return `${place === undefined ? '' : (names.get(place) ?? '')}${POSTS[role] ?? role}`;
  };
};
