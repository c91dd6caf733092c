/** How every list of the server is paged, as TanStack Query asks for it. */
export const nextPage = {
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};
