import { fullWeekday } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Meeting } from './meeting-query.js';
import { useRoster } from './use-roster.js';

/** When and where, who chairs, who is convened and invited, what is on the agenda; before that, who proposed it and why. */
export const MeetingPart = ({ found: { data, status } }: { readonly found: Meeting }) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const { person } = useRoster();
  const { proposal, plan, answer, invited } = data;
  const facts: (readonly [string, string])[] = [];
  const day = (on: string): string => fullWeekday(on, language);
  const list = (units: readonly string[]): string => units.map(place).join(t('comma'));
  if (proposal) {
    facts.push([t('meetings.proposer'), place(proposal.unit)], [t('meetings.topic'), proposal.topic]);
    facts.push([t('meetings.reason'), proposal.reason]);
    if (proposal.wantedOn !== undefined) facts.push([t('meetings.wantedOn'), day(proposal.wantedOn)]);
    if (status === 'proposed') facts.push([t('meetings.answerBy'), day(proposal.answerBy)]);
  }
  if (answer !== undefined)
    facts.push([t(status === 'cancelled' ? 'meetings.cancelReason' : 'meetings.answer'), answer]);
  if (plan) {
    facts.push(
      [t('meetings.when'), `${day(plan.date)} ${plan.time}`],
      [t('meetings.where'), plan.place],
      [t('meetings.chair'), person(data.held?.chair ?? plan.chair)],
      [t('meetings.convened'), plan.scope.is === 'all' ? t('meetings.allUnits') : list(plan.convened)],
    );
    if (plan.scope.is === 'partial') facts.push([t('meetings.partialWhy'), plan.scope.reason]);
    if (invited.length > 0) facts.push([t('meetings.invited'), list(invited)]);
    if (plan.agenda.length > 0) facts.push([t('meetings.agenda'), plan.agenda.join(t('semicolon'))]);
  }
  return (
    <section className="obligation-part">
      <h2>{t('meetings.meeting')}</h2>
      <dl className="obligation-facts">
        {facts.map(([name, text]) => (
          <div key={name} className="paper-part">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** Who came, who sent word, who listened; once the meeting is held, this is who has to countersign. */
export const AttendancePart = ({ found: { data } }: { readonly found: Meeting }) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { sheet, held } = data;
  if (sheet.length === 0) return null;
  const rows = (['member', 'delegate', 'leave', 'observer'] as const).flatMap((capacity) => {
    const units = sheet.filter((line) => line.capacity === capacity).map(({ unit }) => place(unit));
    return units.length === 0 ? [] : [{ capacity, units }];
  });
  return (
    <section className="obligation-part">
      <h2>{t('meetings.attendance')}</h2>
      <dl className="obligation-facts">
        {rows.map(({ capacity, units }) => (
          <div key={capacity} className="paper-part">
            <dt>{term('meetings', `capacity.${capacity}`)}</dt>
            <dd>{t('meetings.unitsOf', { units: units.join(t('comma')), count: units.length })}</dd>
          </div>
        ))}
      </dl>
      {!held && <p className="second">{t('meetings.notFixed')}</p>}
    </section>
  );
};
