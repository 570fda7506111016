import { registerEnumType } from "type-graphql";
import { type ErrorCode, errorCodes } from "#schema/error-codes.ts";

export { type ErrorCode, errorCodes };

/** For GraphQL: keys are the values. */
export const errorCodeEnum = Object.fromEntries(
  Object.keys(errorCodes).map((code) => [code, code]),
) as { [code in ErrorCode]: code };

registerEnumType(errorCodeEnum, {
  name: "ErrorCode",
  description:
    "What `extensions.code` of an error may be: what a program must correct, or what broke",
  valuesConfig: Object.fromEntries(
    Object.entries(errorCodes).map(([code, { en }]) => [code, { description: en }]),
  ),
});
