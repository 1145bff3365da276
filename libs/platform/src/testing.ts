export { acquireTestDatabase, type TestDatabase } from './embedded-postgres/testing.js';
