/** One spelling per login, so that nobody can open a look-alike by width or case. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();
