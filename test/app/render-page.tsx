import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

/** Renders with a query client of its own that never repeats a failed query. */
export function renderPage(page: ReactElement) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } });
  return {
    queries,
    ...render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>),
  };
}
