import { type PoolClient, type QueryConfig, type QueryResult } from 'pg';

/**
 * Sends statements in their order, at once where the pool was opened with `pipeline`, and answers their results. A
 * program that is busy folding hears each answer late: one round trip a page costs less than one a statement.
 */
export const sendAll = async (client: PoolClient, statements: readonly QueryConfig[]): Promise<QueryResult[]> => {
  if (client.pipeline) return Promise.all(statements.map((statement) => client.query(statement)));
  const results: QueryResult[] = [];
  for (const statement of statements) results.push(await client.query(statement));
  return results;
};
