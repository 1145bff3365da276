import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { Trouble } from './api/trouble.js';
import { makeRouter } from './router.js';
import { antdTheme } from './theme/antd-theme.js';
import { useSkin } from './theme/skin.js';
import { useWords } from './words/use-words.js';

/** What the server has decided is not asked again; what did not reach it is, and what it asked to come back for. */
const again = (count: number, error: Error): boolean =>
  error instanceof Trouble && (!error.problem || error.status === 503) && count < 2;

const queries = new QueryClient({
  defaultOptions: { queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true } },
});
const router = makeRouter(queries);

/** Asks for the page that the address names, and for its program before it is known who may see it. */
export const fetchFirstPage = (): Promise<void> => {
  const [routes] = router.getMatchedRoutes(location.pathname);
  for (const route of routes) void router.loadRouteChunk(route);
  return router.load();
};

export const App = () => {
  const { language } = useWords();
  const skin = useSkin();
  return (
    <StrictMode>
      <ConfigProvider
        theme={antdTheme(skin, language)}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        form={{ requiredMark: 'optional' }}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </StrictMode>
  );
};
