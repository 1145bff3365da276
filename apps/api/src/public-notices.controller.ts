import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type NoticeId,
  type ObjectionId,
  type PrivateText,
  type PublicNoticeEvent,
  publicNoticeRef,
  type SchemeId,
} from '@greenledger/domain';
import { type EventLog, Refusal, type StreamName } from '@greenledger/eventing';
import { AccessLog, type Act as ActOf, Commands, EVENT_LOG, PrivateTexts } from '@greenledger/platform';
import {
  factsAt,
  Ledger,
  type Listed,
  type Moment,
  Moments,
  type ObjectionLine,
  pageOf,
  type PublicNoticeLine,
  revisionSeen,
} from '@greenledger/read-models';
import { ReasonDto, NothingDto } from './creation.dto.js';
import { Act, Creates, Issues, Public, ReadBy, type Reader, Reads, VisitedBy, type Visitor } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { EdgeProblem } from './http/problem.js';
import { mustSee } from './http/scope.js';
import {
  FileObjectionDto,
  NoticesQuery,
  PostPublicNoticeDto,
  PreparePublicNoticeDto,
  PrivateTextDto,
  ResolveObjectionDto,
} from './public-notice.dto.js';

const streamOf = (id: string) => `publicNotice-${id}` as StreamName;

/** Public notices and the objections to them (AMB-15, D9, C.2). */
@ApiTags('public notices')
@Controller('api/public-notices')
export class PublicNoticesController {
  constructor(
    private readonly commands: Commands,
    private readonly texts: PrivateTexts,
    private readonly access: AccessLog,
    private readonly files: MatterFiles,
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post()
  @Creates('publicNotice', 'PreparePublicNotice')
  prepare(@Body() body: PreparePublicNoticeDto, @Act() act: ActOf) {
    const { scheme = 'guizhou-2020' as SchemeId, ...said } = body;
    const refOf = (id: string) => publicNoticeRef(id as NoticeId);
    return this.commands.create(refOf, { type: 'PreparePublicNotice', scheme, ...said }, act);
  }

  @Post(':id/post')
  @Issues('publicNotice', 'PostPublicNotice')
  post(@Param('id') id: NoticeId, @Body() body: PostPublicNoticeDto, @Act() act: ActOf) {
    return this.commands.send(publicNoticeRef(id), { type: 'PostPublicNotice', ...body }, act);
  }

  @Post(':id/close')
  @Issues('publicNotice', 'ClosePublicNotice')
  close(@Param('id') id: NoticeId, @Body() _: NothingDto, @Act() act: ActOf) {
    return this.commands.send(publicNoticeRef(id), { type: 'ClosePublicNotice' }, act);
  }

  /** Anybody may object while the notice runs, with name and contact; neither they nor the text enter the log. */
  @Post(':id/objections')
  @Issues('publicNotice', 'FileObjection')
  object(@Param('id') id: NoticeId, @Body() body: FileObjectionDto, @Act() act: ActOf) {
    const { text, name, contact, ...said } = body;
    return this.#keeping({ id, act, texts: { text, name, contact } }, ({ text: kept, ...objector }) =>
      this.commands.send(publicNoticeRef(id), { type: 'FileObjection', ...said, text: kept!, objector }, act),
    );
  }

  @Post(':id/objections/:objection/accept')
  @Issues('publicNotice', 'AcceptObjection')
  accept(
    @Param('id') id: NoticeId,
    @Param('objection') objection: ObjectionId,
    @Body() _: NothingDto,
    @Act() act: ActOf,
  ) {
    return this.commands.send(publicNoticeRef(id), { type: 'AcceptObjection', objection }, act);
  }

  @Post(':id/objections/:objection/reject')
  @Issues('publicNotice', 'RejectObjection')
  reject(
    @Param('id') id: NoticeId,
    @Param('objection') objection: ObjectionId,
    @Body() body: ReasonDto,
    @Act() act: ActOf,
  ) {
    return this.commands.send(publicNoticeRef(id), { type: 'RejectObjection', objection, ...body }, act);
  }

  @Post(':id/objections/:objection/record-investigation')
  @Issues('publicNotice', 'RecordInvestigation')
  investigate(
    @Param('id') id: NoticeId,
    @Param('objection') objection: ObjectionId,
    @Body() { text }: PrivateTextDto,
    @Act() act: ActOf,
  ) {
    return this.#keeping({ id, act, texts: { finding: text } }, ({ finding }) =>
      this.commands.send(publicNoticeRef(id), { type: 'RecordInvestigation', objection, finding: finding! }, act),
    );
  }

  @Post(':id/objections/:objection/resolve')
  @Issues('publicNotice', 'ResolveObjection')
  resolve(
    @Param('id') id: NoticeId,
    @Param('objection') objection: ObjectionId,
    @Body() body: ResolveObjectionDto,
    @Act() act: ActOf,
  ) {
    return this.commands.send(publicNoticeRef(id), { type: 'ResolveObjection', objection, ...body }, act);
  }

  @Post(':id/objections/:objection/answer')
  @Issues('publicNotice', 'AnswerObjection')
  answer(
    @Param('id') id: NoticeId,
    @Param('objection') objection: ObjectionId,
    @Body() { text }: PrivateTextDto,
    @Act() act: ActOf,
  ) {
    return this.#keeping({ id, act, texts: { answer: text } }, ({ answer }) =>
      this.commands.send(publicNoticeRef(id), { type: 'AnswerObjection', objection, answer: answer! }, act),
    );
  }

  /** Everything that is or was published; with `status=prepared`, for the bureau whose notices they are, what is not yet. */
  @Get()
  @Public()
  async list(@At() at: Moment, @Query() { area, status, cursor, limit }: NoticesQuery, @VisitedBy() visitor: Visitor) {
    const filter =
      status === 'prepared' ? { key: 'draft', area: ownArea(visitor, area) } : { key: 'notice', area, status };
    const found = await this.ledger.rows<PublicNoticeLine>('public-notices', at, filter, { cursor, limit });
    return { at: shown(at), ...found };
  }

  /** A notice that is or was published; to the bureau whose notice it is, also one that is prepared. */
  @Get(':id')
  @Public()
  async one(@Param('id') id: string, @At() at: Moment, @Query() _: AsOfQuery, @VisitedBy() visitor: Visitor) {
    const found = (await this.#prepared(id, at, visitor)) ?? (await this.#published(id, at, visitor));
    return { at: shown(at), ...(await revisionSeen(this, streamOf(id), at)), ...found };
  }

  /** The objections to a notice, for those who handle them; without what was said and by whom. */
  @Get(':id/objections')
  @Reads('PrefectureReviewer', 'PrefectureOfficer', 'ProvincialOfficer', 'OfficeDirector')
  async objections(
    @Param('id') id: string,
    @At() at: Moment,
    @Query() { cursor, limit }: AsOfQuery,
    @ReadBy() reader: Reader,
  ) {
    mustSee(reader, await this.#published(id, at));
    const lines = await this.ledger.all<ObjectionLine>('public-notices', at, { subject: id });
    const objections = lines.filter(({ key }) => key.startsWith('objection ')).map(named);
    return { at: shown(at), ...pageOf(objections, ({ objection }) => objection, { cursor, limit }) };
  }

  /** One objection with what was said and by whom; that it was looked at is itself recorded (D8). */
  @Get(':id/objections/:objection')
  @Reads('PrefectureReviewer', 'PrefectureOfficer')
  async objection(
    @Param('id') id: string,
    @Param('objection') objection: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ) {
    mustSee(reader, await this.#published(id, at));
    const facts = await this.#said({ id, objection }, at);
    const kept = facts.flatMap(privateTextsIn);
    if (kept.length === 0) throw new EdgeProblem('NotFound', 'No such objection at that moment.', { objection });
    const account = reader.account;
    await this.access.add({ type: 'PersonalDataViewed', account, object: `${id}/${objection}`, result: 'done' });
    const texts = await Promise.all(
      kept.map(async ([name, text]) => [name, (await this.texts.read(text)) ?? { forgotten: true }] as const),
    );
    return { at: shown(at), objection, texts: Object.fromEntries(texts), files: facts.flatMap(filesIn) };
  }

  /** A file that was handed in with an objection. */
  @Get(':id/objections/:objection/files/:file')
  @Reads('PrefectureReviewer', 'PrefectureOfficer')
  async file(
    @Param('id') id: string,
    @Param('objection') objection: string,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    mustSee(reader, await this.#published(id, at));
    const facts = await this.#said({ id, objection }, at);
    return this.files.send(facts.flatMap(filesIn).includes(file), { matter: streamOf(id), file, reader });
  }

  /** What was recorded of one objection up to a moment. */
  async #said(
    { id, objection }: { readonly id: string; readonly objection: string },
    at: Moment,
  ): Promise<readonly PublicNoticeEvent[]> {
    const facts = await factsAt(this, [streamOf(id)], at);
    return facts
      .map(({ event }) => event as unknown as PublicNoticeEvent)
      .filter((fact) => 'objection' in fact.data && fact.data.objection === objection);
  }

  /** A draft, for those whom it concerns; to anybody else it does not exist. */
  async #prepared(id: string, at: Moment, visitor: Visitor): Promise<Listed<PublicNoticeLine> | undefined> {
    const filter = { subject: id, key: 'draft' };
    const [found] = (await this.ledger.rows<PublicNoticeLine>('public-notices', at, filter, { limit: 1 })).items;
    return found && areasOf(visitor).includes(found.area) ? found : undefined;
  }

  async #published(id: string, at: Moment, visitor?: Visitor): Promise<Listed<PublicNoticeLine>> {
    const filter = { subject: id, key: 'notice' };
    const [found] = (await this.ledger.rows<PublicNoticeLine>('public-notices', at, filter, { limit: 1 })).items;
    if (found) return found;
    if (visitor === 'signedOut') throw sessionEnded();
    throw new EdgeProblem('NotFound', 'No such notice at that moment.', { notice: id });
  }

  /** Keeps texts outside the log for one act, and takes new ones back when the act is refused. */
  async #keeping<T>(
    {
      id,
      act,
      texts,
    }: { readonly id: string; readonly act: ActOf; readonly texts: Readonly<Record<string, string | undefined>> },
    work: (kept: Readonly<Record<string, PrivateText | undefined>>) => Promise<T>,
  ): Promise<T> {
    const given = Object.entries(texts).filter(([, text]) => text !== undefined && text.trim() !== '');
    const kept = await Promise.all(
      given.map(async ([name, text]) => {
        const { isNew, ref, digest } = await this.texts.keep(text!, [act.actor.account, streamOf(id), act.key, name]);
        return { name, isNew, text: { ref, digest } };
      }),
    );
    try {
      return await work(Object.fromEntries(kept.map(({ name, text }) => [name, text])));
    } catch (error) {
      if (error instanceof Refusal) {
        await this.texts.discard(kept.filter(({ isNew }) => isNew).map(({ text }) => text.ref));
      }
      throw error;
    }
  }
}

/** The areas whose notices somebody prepares or posts. */
const areasOf = (visitor: Visitor): readonly (string | undefined)[] =>
  (visitor === undefined || visitor === 'signedOut' ? [] : visitor.actors)
    .filter(({ role }) => role === 'PrefectureReviewer' || role === 'PrefectureOfficer')
    .flatMap(({ area }) => area ?? []);

const sessionEnded = (): EdgeProblem => new EdgeProblem('SessionExpired', 'The session has ended; sign in again.');

/** The area whose drafts are shown. Refuses `NotSignedIn`, `SessionExpired`, `NotAllowed`, `OutsideArea`. */
const ownArea = (visitor: Visitor, asked: string | undefined): string => {
  if (visitor === 'signedOut') throw sessionEnded();
  if (!visitor) throw new EdgeProblem('NotSignedIn', 'Sign in first: only a bureau sees what it has prepared.');
  const own = areasOf(visitor);
  const [first] = own;
  if (first === undefined) throw new Refusal('NotAllowed', { status: 'prepared' });
  if (asked !== undefined && !own.includes(asked)) throw new Refusal('OutsideArea', { area: first, asked });
  return asked ?? first;
};

const named = ({ key, ...line }: Listed<ObjectionLine>) => ({ ...line, objection: key.slice('objection '.length) });

const filesIn = (fact: PublicNoticeEvent): readonly string[] =>
  fact.type === 'ObjectionFiled' ? (fact.data.files ?? []) : [];

const privateTextsIn = (fact: PublicNoticeEvent): readonly (readonly [string, PrivateText])[] => {
  switch (fact.type) {
    case 'ObjectionFiled': {
      const { text, objector } = fact.data;
      return [
        ['text', text],
        ['name', objector.name],
        ['contact', objector.contact],
      ];
    }
    case 'ObjectionInvestigated':
      return [['finding', fact.data.finding]];
    case 'ObjectionAnswered':
      return [['answer', fact.data.answer]];
    default:
      return [];
  }
};
