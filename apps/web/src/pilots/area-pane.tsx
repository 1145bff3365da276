import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSession } from '../api/session.js';
import { ActForm } from '../case/act-form.js';
import { type Verb, VerbBar } from '../case/verb-bar.js';
import { useMoment } from '../moment/moment.js';
import { type Cell, obligationQuery } from '../obligations/board-query.js';
import { StandingLight } from '../obligations/standing.js';
import { usePlaces } from '../parts/places.js';
import { Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { pilotActs } from './pilot-acts.js';
import { pilotStandpoint } from './pilot-verbs.js';
import { type Pilots } from './pilots-query.js';
import { useCommunityNames } from './use-community-names.js';

interface AreaPaneProps {
  readonly area: string;
  readonly cell: Cell | undefined;
  readonly pilots: Pilots;
  readonly back: ReactNode;
  readonly onDone: (words: string) => void;
}

/** The pilot list of an area (R56), and from it the nomination for a provincial pilot (R57). */
export const AreaPane = ({ area, cell, pilots, back, onDone }: AreaPaneProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const everywhere = useClosed();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const list = useQuery({ ...obligationQuery(cell?.obligation ?? '', moment), enabled: cell !== undefined });
  const paper = list.data?.data.paper;
  const listed = paper?.kind === 'pilotList' ? paper.pilots : [];
  const standing = new Map(pilots.list.map(({ status, data }) => [data.community, status]));
  const eligible = listed
    .map(({ community }) => community)
    .filter((community) => ['withdrawn', undefined].includes(standing.get(community)));
  const nameOf = useCommunityNames(listed.map(({ community }) => community));
  const { localAs } = pilotStandpoint(session, area);
  const closed =
    everywhere ??
    (listed.length === 0 ? t('pilots.shut.noList') : eligible.length === 0 ? t('pilots.shut.allNominated') : undefined);
  const label = term('pilots', 'verb.nominate');
  const verbs: readonly Verb[] = localAs === undefined ? [] : [{ id: 'nominate', label, closed }];
  return (
    <section className="task-pane board-aside" aria-label={t('pilots.listOf', { area: place(area) })}>
      <div className="task-pane-scroll">
        {back}
        <div className="task-head">
          <h1 className="h-page" tabIndex={-1}>
            {t('pilots.listOf', { area: place(area) })}
          </h1>
          <div className="task-head-end">{cell && <StandingLight standing={cell} asOf={pilots.at.asOf} dated />}</div>
        </div>
        {cell && list.isPending && <Loading name={t('board.readingOne')} rows={4} />}
        {!list.isLoading && listed.length === 0 && <p className="second pilots-none">{t('pilots.noList')}</p>}
        {listed.length > 0 && (
          <table className="plain-table pilots-list">
            <caption className="unseen">{t('pilots.listOf', { area: place(area) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('communities.name')}</th>
                <th scope="col" className="end">
                  {term('board', 'blank.households')}
                </th>
                <th scope="col">{t('pilots.provincial')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ community, households }) => (
                <tr key={community}>
                  <th scope="row">{nameOf(community)}</th>
                  <td className="end">{households ?? t('none')}</td>
                  <td>
                    {standing.has(community)
                      ? term('pilots', `status.${standing.get(community)}`)
                      : t('pilots.notNominated')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {open && closed === undefined && localAs !== undefined && (
        <NominateForm
          area={area}
          holder={localAs}
          eligible={eligible}
          nameOf={nameOf}
          onClose={() => setOpen(false)}
          onDone={(words) => {
            setOpen(false);
            onDone(words);
          }}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar verbs={verbs} leading="nominate" open={open ? 'nominate' : undefined} onOpen={() => setOpen(true)} />
      )}
    </section>
  );
};

interface NominateFormProps {
  readonly area: string;
  readonly holder: string;
  readonly eligible: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const NominateForm = ({ area, holder, eligible, nameOf, onClose, onDone }: NominateFormProps) => {
  const { t, term } = useWords();
  const [picked, pick] = useState('');
  const community = picked || (eligible[0] ?? '');
  const verb = term('pilots', 'verb.nominate');
  return (
    <ActForm
      matter={`pilot.nominate.${area}`}
      title={verb}
      confirm={verb}
      holder={holder}
      label={t('verb.reason')}
      most={1000}
      remark={t('pilots.next.nominate')}
      send={(reason, envelope) => pilotActs.nominate(community, { area, reason }, envelope)}
      onClose={onClose}
      onDone={() => onDone(t('verb.doneFor', { name: nameOf(community), verb }))}
    >
      <label className="verb-field">
        {t('communities.name')}
        <select className="select select-wide" value={community} onChange={({ target }) => pick(target.value)}>
          {eligible.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
    </ActForm>
  );
};
