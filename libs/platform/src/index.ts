export * from './alarm-clock/index.js';
export * from './backup/index.js';
export * from './clock.js';
export * from './clock-skew.js';
export * from './commands.js';
export * from './config.js';
export * from './correlation.js';
export * from './decide.command.js';
export { Desks, type SavedView } from './desk/desks.js';
export * from './health.js';
export { createLogger, type Logger, NestLogger } from './logger.js';
export * from './platform.module.js';
export * from './run-until-stopped.js';
export * from './tokens.js';
export { createOutside } from './processes/outside.js';
export { createPass } from './processes/pass.js';
export { ProcessRunner } from './processes/runner.js';
export * from './directory/index.js';
export * from './embedded-postgres/index.js';
export * from './evidence/index.js';
export { loadScheme } from './scheme/load.js';
export { describeProblem, SchemeInvalid, type SchemeProblem } from './scheme/problem.js';
export { ruleKeys, ruleValues } from './scheme/rule-values.js';
export { withAlternative } from './scheme/rules.js';
export { addresseesOf, type Roster, type Scheme, type SchemeRule, type WorkItem } from './scheme/scheme.js';
export { type LoadStep, loadingCommands } from './scheme/commands.js';
export { issueScheme } from './scheme/issue.js';
export { type FoundingAccount, foundingAccounts } from './scheme/roster.js';
export * from './practice/index.js';
export {
  acceptRegister,
  type AcceptedRegister,
  type RegisterDesk,
  type RegisterUpload,
} from './register-import/accept-register.js';
export { MAX_BYTES as MAX_REGISTER_BYTES, readRegister } from './register-import/read-register.js';
export { openEventLog } from './open-event-log.js';
export * from './observation/index.js';
