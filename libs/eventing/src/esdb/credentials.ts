/** What an address says of who is calling and over what. */
export interface Caller {
  readonly login: string | undefined;
  readonly password: string | undefined;
  /** Without TLS a server knows no users, and a client sends none. */
  readonly secure: boolean;
}

const USER = /^([^:/]+:\/\/)(?:([^:@/]*):([^@/]*)@)?/;

export const callerOf = (url: string): Caller => {
  const [, , login, password] = USER.exec(url) ?? [];
  return {
    login: login === undefined ? undefined : decodeURIComponent(login),
    password: password === undefined ? undefined : decodeURIComponent(password),
    secure: !/[?&]tls=false(&|$)/i.test(url),
  };
};

/** The same address for somebody else. */
export const withCredentials = (url: string, login: string, password: string): string =>
  url.replace(
    USER,
    (_, protocol: string) => `${protocol}${encodeURIComponent(login)}:${encodeURIComponent(password)}@`,
  );

export const isSecure = (url: string): boolean => callerOf(url).secure;
