export { AlarmClock, type AlarmClockOptions, type Alarms, type Journey, type MissedAlarm } from './alarm-clock.js';
export { type AccountsOf, answerOf, areaCounts, type CountsAt, type Sources } from './answer.js';
export { Bell } from './bell.js';
export { Holders } from './holders.js';
export { type FailedJob, JobDesk, type JobsStanding } from './job-desk.js';
export { alarmClockProviders, driving } from './providers.js';
