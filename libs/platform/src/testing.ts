export { acquireTestDatabase, type TestDatabase } from './embedded-postgres/testing.js';
export { Seeded } from './practice/random.js';
