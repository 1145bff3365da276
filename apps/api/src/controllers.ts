import { type Type } from '@nestjs/common';
import { AccessLogController } from './access-log.controller.js';
import { AccountsController } from './accounts.controller.js';
import { AssessmentFiguresController } from './assessment-figures.controller.js';
import { CommunitiesController } from './communities.controller.js';
import { CreationsController } from './creations.controller.js';
import { CommunityListsController } from './community-lists.controller.js';
import { ConferenceController, RosterFigureController } from './conference.controller.js';
import { EventsController } from './events.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { ExperienceFigureController, ExperiencesController } from './experiences.controller.js';
import { FiguresController } from './figures.controller.js';
import { HealthController } from './health.controller.js';
import { InboxController } from './inbox.controller.js';
import { IssuedNoticesController } from './issued-notices.controller.js';
import { JobsController } from './jobs.controller.js';
import { MeetingFigureController, MeetingsController } from './meetings.controller.js';
import { AgreedItemsController, CountersignFigureController, MinutesController } from './minutes.controller.js';
import { NoticesController } from './notices.controller.js';
import { ObligationFiguresController, ObligationsController } from './obligations.controller.js';
import { PilotFigureController, PilotSelectionController } from './pilot-selection.controller.js';
import { PolicyDocumentsController } from './policy-documents.controller.js';
import { PracticeClockController } from './practice-clock.controller.js';
import { PracticeController } from './practice.controller.js';
import { ProjectionsController } from './projections.controller.js';
import { PublicNoticesController } from './public-notices.controller.js';
import { CommunityRegistersController, RegisterImportsController } from './registers.controller.js';
import { SchemeConfigurationController } from './scheme-configuration.controller.js';
import { SchemesController } from './schemes.controller.js';
import { SearchController } from './search.controller.js';
import { SessionController } from './session.controller.js';
import { StandardsController } from './standards.controller.js';
import { TargetsController } from './targets.controller.js';

/** Every controller of the API; the matrix test walks all their routes. */
export const controllers: Type[] = [
  HealthController,
  SessionController,
  PracticeController,
  PracticeClockController,
  JobsController,
  ProjectionsController,
  AccountsController,
  AccessLogController,
  PolicyDocumentsController,
  ObligationsController,
  ObligationFiguresController,
  NoticesController,
  IssuedNoticesController,
  CreationsController,
  EvidenceController,
  SchemesController,
  SchemeConfigurationController,
  StandardsController,
  PublicNoticesController,
  AssessmentFiguresController,
  CommunitiesController,
  RegisterImportsController,
  CommunityRegistersController,
  TargetsController,
  FiguresController,
  InboxController,
  SearchController,
  EventsController,
  ConferenceController,
  RosterFigureController,
  MeetingsController,
  MeetingFigureController,
  MinutesController,
  AgreedItemsController,
  CountersignFigureController,
  PilotSelectionController,
  PilotFigureController,
  CommunityListsController,
  ExperiencesController,
  ExperienceFigureController,
];
