import pg from 'pg'

const { INT8, NUMERIC } = pg.types.builtins

/** Counts, sizes and scores arrive as numbers: all of ours lie far below 2^53. */
export const parseNumbers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format),
}
