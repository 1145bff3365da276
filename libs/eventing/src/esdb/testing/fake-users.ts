import users from '@eventstore/db-client/generated/users_pb.js';
import type grpc from '@grpc/grpc-js';
import { type FakeAccess } from './fake-access.js';
import { accessDenied, failure, unauthenticated } from './fake-messages.js';
import { userOf } from './fake-streams.js';

interface Call<Request> {
  readonly request: Request;
  readonly metadata: grpc.Metadata;
}

const conflict = (login: string) => failure(9, 'Conflict.', 'user-conflict', { 'login-name': login });
const missing = (login: string) =>
  failure(5, `User '${login}' is not found.`, 'user-not-found', { 'login-name': login });

/** Accounts: administrators make them and set their passwords. */
export const usersService = (access: FakeAccess): grpc.UntypedServiceImplementation => {
  const refused = (call: Call<unknown>) => {
    const user = userOf(access, call);
    if (user === 'unknown') return unauthenticated();
    return user !== 'anonymous' && user.groups.includes('$admins') ? undefined : accessDenied();
  };
  return {
    create: (
      call: Call<InstanceType<typeof users.CreateReq>>,
      answer: grpc.sendUnaryData<InstanceType<typeof users.CreateResp>>,
    ) => {
      const options = call.request.getOptions()!;
      const login = options.getLoginName();
      const denied = refused(call);
      if (denied) return answer(denied);
      if (access.users.has(login)) return answer(conflict(login));
      access.users.set(login, { login, password: options.getPassword(), groups: options.getGroupsList() });
      answer(null, new users.CreateResp());
    },
    resetPassword: (
      call: Call<InstanceType<typeof users.ResetPasswordReq>>,
      answer: grpc.sendUnaryData<InstanceType<typeof users.ResetPasswordResp>>,
    ) => {
      const options = call.request.getOptions()!;
      const user = access.users.get(options.getLoginName());
      const denied = refused(call);
      if (denied) return answer(denied);
      if (!user) return answer(missing(options.getLoginName()));
      user.password = options.getNewPassword();
      answer(null, new users.ResetPasswordResp());
    },
    details: (
      call: grpc.ServerWritableStream<InstanceType<typeof users.DetailsReq>, InstanceType<typeof users.DetailsResp>>,
    ) => {
      const asking = userOf(access, call);
      const login = call.request.getOptions()?.getLoginName() ?? '';
      const user = access.users.get(login);
      if (asking === 'unknown') return void call.emit('error', unauthenticated());
      const own = asking !== 'anonymous' && asking.login === login;
      const denied = own ? undefined : refused(call);
      if (denied) return void call.emit('error', denied);
      if (!user) return void call.emit('error', missing(login));
      const details = new users.DetailsResp.UserDetails().setLoginName(login).setGroupsList([...user.groups]);
      call.write(new users.DetailsResp().setUserDetails(details));
      call.end();
    },
  };
};
