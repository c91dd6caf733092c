import type { Phone } from './phone';

/** A phone answers a query after the view has been asked, not at once. */
const ANSWERED_AFTER = 20;

interface NodeFields {
  node?: boolean;
  context?: boolean;
}

type Answer = { node?: unknown; context?: unknown } | null;

interface NodesRef {
  fields(wanted: NodeFields, told?: (found: Answer) => void): Query;
}

interface Query {
  select(selector: string): NodesRef;
  exec(done?: (results: unknown[]) => void): unknown;
  in(component: unknown): Query;
}

interface Queryable {
  createSelectorQuery(): Query;
  createIntersectionObserver(options?: object): unknown;
}

/** The framework's adapter asks for a `context`; pages ask for the `node` of a canvas. */
function withNode(ref: NodesRef): NodesRef {
  const fields = ref.fields.bind(ref);
  ref.fields = (wanted, told) =>
    fields({ ...wanted, context: wanted.node ?? false }, (found) => {
      if (found && wanted.node) found.node = found.context;
      told?.(found);
    });
  return ref;
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
      const select = query.select.bind(query);
      query.select = (selector) => withNode(select(selector));
      return query;
    },
    createIntersectionObserver: (component: Queryable | undefined, options?: object) =>
      (component?.createIntersectionObserver ? component : page()).createIntersectionObserver(
        options,
      ),
  };
}
