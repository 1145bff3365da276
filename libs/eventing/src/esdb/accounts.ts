import { type BaseOptions, type EventStoreDBClient } from '@eventstore/db-client';
import usersRpc from '@eventstore/db-client/generated/users_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import { typeOf } from './trouble.js';

type UsersClient = InstanceType<typeof usersRpc.UsersClient>;
type Callback = (error: Error | null) => void;

/**
 * What the client's own commands are made of. It has none for users, although it ships the calls; these two methods are
 * declared for its own classes only, and give connection, credentials and deadline.
 */
interface Commanding {
  execute(
    client: typeof usersRpc.UsersClient,
    name: string,
    action: (users: UsersClient) => Promise<void>,
  ): Promise<void>;
  callArguments(
    options: BaseOptions,
  ): Parameters<UsersClient['create']> extends [unknown, ...infer Rest] ? Rest : never;
}

const call = (
  client: EventStoreDBClient,
  work: (users: UsersClient, rest: readonly unknown[], done: Callback) => void,
): Promise<void> => {
  const commanding = client as unknown as Commanding;
  const rest = commanding.callArguments({}) as readonly unknown[];
  return commanding.execute(
    usersRpc.UsersClient,
    'users',
    (service) =>
      new Promise((resolve, reject) => {
        work(service, rest, (error) => (error ? reject(error) : resolve()));
      }),
  );
};

const exceptionOf = (error: unknown): string | undefined => {
  const { metadata } = error as { metadata?: { get(key: string): readonly unknown[] } };
  return typeOf(error) ?? metadata?.get('exception')[0]?.toString();
};

/**
 * Makes an account without groups, or sets the password of the one that stands.
 * @returns whether it was made
 */
export const makeAccount = async (client: EventStoreDBClient, login: string, password: string): Promise<boolean> => {
  const account = new users.CreateReq.Options().setLoginName(login).setFullName(login).setPassword(password);
  const reset = new users.ResetPasswordReq.Options().setLoginName(login).setNewPassword(password);
  try {
    await call(client, (service, [metadata, options], done) => {
      service.create(new users.CreateReq().setOptions(account), metadata as never, options as never, done);
    });
    return true;
  } catch (error) {
    if (exceptionOf(error) !== 'user-conflict') throw error;
  }
  await call(client, (service, [metadata, options], done) => {
    service.resetPassword(new users.ResetPasswordReq().setOptions(reset), metadata as never, options as never, done);
  });
  return false;
};
