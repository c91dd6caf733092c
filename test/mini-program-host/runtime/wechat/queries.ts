import type { Phone } from './phone';

/** A phone answers a query after the view has been asked, not at once. */
const ANSWERED_AFTER = 20;

interface Query {
  exec(done?: (results: unknown[]) => void): unknown;
  in(component: unknown): Query;
}

interface Queryable {
  createSelectorQuery(): Query;
  createIntersectionObserver(options?: object): unknown;
}

/** Measuring elements of the page on top. */
export function queryApis({ pages }: Phone) {
  const page = () => pages.current.caller as unknown as Queryable;
  return {
    createSelectorQuery() {
      const query = page().createSelectorQuery();
      const exec = query.exec.bind(query);
      query.exec = (done) => {
        setTimeout(() => exec(done), ANSWERED_AFTER);
        return query;
      };
      return query;
    },
    createIntersectionObserver: (component: Queryable | undefined, options?: object) =>
      (component?.createIntersectionObserver ? component : page()).createIntersectionObserver(
        options,
      ),
  };
}
