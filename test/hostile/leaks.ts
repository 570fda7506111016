/** What no answer of a hub may hold: the inside of the program, of the database, of the machine. */
const inside: Readonly<Record<string, RegExp>> = {
  "a stack": /\bat (?:async )?[\w.<>$]+ \(|\bat (?:file|node):|\n\s+at /,
  "a file of the program":
    /node_modules|\bfile:\/\/|\.(?:ts|js|mjs|cjs):\d+|\/server\/(?:core|features|realtime)\//,
  "a folder of the machine": /"[^"]*\/(?:home|root|tmp|usr|var|work|etc)\/[^"]*"/,
  SQL: /\b(?:select|insert into|update|delete from)\s+["\w.*]+[^.]*\b(?:from|where|values|set|returning)\b|syntax error at or near|violates \w+ constraint|relation "|column "|invalid byte sequence|invalid input syntax|out of range for type|\bPGlite\b|\bsqlstate\b/i,
  "the name of an exception":
    /\b(?:Type|Range|Reference|Syntax|Assertion|Aggregate)Error\b|Cannot read propert|is not a function|is not iterable|Maximum call stack|ECONNREFUSED|DriverException/,
  "what the machine hides":
    /"(?:token_hash|tokenHash|code_hash|codeHash|stacktrace|originalError)"/,
};

/** What of an answer should have stayed inside; empty when all is well. */
export function leaksOf(answer: string): string[] {
  return Object.entries(inside).flatMap(([what, pattern]) => {
    const [found] = pattern.exec(answer) ?? [];
    return found === undefined ? [] : [`${what}: ${found.slice(0, 120)}`];
  });
}
