/**
 * Every code that an error of the hub may carry in `extensions.code`, over HTTP and over sockets,
 * with what it means. docs/api.md has the same table; a test compares them.
 */
export const errorCodes = {
  BAD_REQUEST: {
    en: "The request itself cannot be read: no JSON, no query, a form, too many bytes",
    vi: "Không đọc được yêu cầu: không phải JSON, không có truy vấn, là biểu mẫu, hoặc quá lớn",
  },
  BAD_USER_INPUT: {
    en: "An argument or a variable does not fit; the message says which and why",
    vi: "Một tham số hoặc biến không hợp lệ; thông báo nói rõ cái nào và vì sao",
  },
  CONNECTION_LIMIT: {
    en: "As many connections are open from this address as one may have; wait for `retryAfterSeconds`",
    vi: "Địa chỉ này đã mở số kết nối tối đa; hãy chờ `retryAfterSeconds`",
  },
  FORBIDDEN: { en: "Who asks may not do this", vi: "Người hỏi không được làm việc này" },
  GRAPHQL_PARSE_FAILED: {
    en: "The document is not GraphQL; `locations` says where",
    vi: "Tài liệu không phải GraphQL; `locations` chỉ ra chỗ sai",
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: "The document does not fit the contract; `locations` says where",
    vi: "Tài liệu không khớp với đặc tả; `locations` chỉ ra chỗ sai",
  },
  INTERNAL_SERVER_ERROR: {
    en: "Something broke in the hub; tell us the `requestId`",
    vi: "Có lỗi trong hub; hãy cho chúng tôi biết `requestId`",
  },
  INTERRUPTED: {
    en: "The events could not be read on: subscribe again with the last cursor",
    vi: "Không đọc tiếp được các sự kiện: hãy theo dõi lại với con trỏ cuối cùng",
  },
  NOT_FOUND: {
    en: "There is nothing at that address, or nothing that one may follow",
    vi: "Không có gì ở địa chỉ đó, hoặc không có gì theo dõi được",
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: "The document has no operation of that name, or several and no name",
    vi: "Tài liệu không có thao tác tên đó, hoặc có nhiều thao tác mà không nói tên",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    en: "No document with that hash is known here: send it once with its text",
    vi: "Ở đây chưa biết tài liệu có mã băm đó: hãy gửi một lần kèm nội dung",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    en: "This hub keeps no documents by hash: send the text",
    vi: "Hub này không giữ tài liệu theo mã băm: hãy gửi nội dung",
  },
  QUERY_TOO_COMPLEX: {
    en: "The operation is too big; `measure`, `limit` and `asked` say by how much",
    vi: "Thao tác quá lớn; `measure`, `limit` và `asked` nói rõ quá bao nhiêu",
  },
  RIGHTS_CHANGED: {
    en: "Who asks may no longer follow this; `reason` says why",
    vi: "Người hỏi không còn được theo dõi; `reason` nói rõ vì sao",
  },
  TIMED_OUT: {
    en: "It took longer than an operation may and was stopped; a change was undone as a whole",
    vi: "Thao tác chạy lâu hơn mức cho phép và đã bị dừng; mọi thay đổi của nó đã được hủy trọn vẹn",
  },
  TOO_MANY_OPERATIONS: {
    en: "This connection runs as many operations as one may at a time",
    vi: "Kết nối này đang chạy số thao tác tối đa cùng lúc",
  },
  TOO_MANY_REQUESTS: {
    en: "Too often; wait for `retryAfterSeconds`",
    vi: "Quá nhiều lần; hãy chờ `retryAfterSeconds`",
  },
  UNAUTHENTICATED: {
    en: "Sign in first, or send a key that is valid",
    vi: "Hãy đăng nhập trước, hoặc gửi khóa còn hiệu lực",
  },
} as const;

export type ErrorCode = keyof typeof errorCodes;
