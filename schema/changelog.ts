/** A change of the contract that partners should know of. */
export interface ContractChange {
  /** The day it could be used from, UTC. */
  date: string;
  kind: "added" | "deprecated" | "removed";
  /** Types, fields and arguments it is about, as `Query.cities(search:)`. */
  names: readonly string[];
  en: string;
  vi: string;
}

/** The latest first. What is deprecated stands here from the day on which its half year begins. */
export const contractChanges: readonly ContractChange[] = [
  {
    date: "2026-11-23",
    kind: "added",
    names: ["PracticeFilter.includeWithdrawn"],
    en: "Withdrawn practices are listed to who asks for them; withdrawing a practice and judging a result change its updatedAt.",
    vi: "Thực hành tốt đã rút được liệt kê khi có yêu cầu; việc rút và việc đánh giá kết quả làm thay đổi updatedAt.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["NetworkWorkshopNoLongerPublic.workshopId"],
    en: "Of a workshop that is no longer public networkEvents tells NetworkWorkshopNoLongerPublic with its id, instead of NetworkWorkshopChanged: drop what you keep of it.",
    vi: "Khi một hội thảo không còn công khai, networkEvents báo NetworkWorkshopNoLongerPublic cùng id của hội thảo, thay cho NetworkWorkshopChanged: hãy bỏ bản sao bạn đang giữ.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Mutation.eraseAccount", "Account.personalDataUrl", "Account.erasedAt"],
    en: "The secretariat takes away the data of somebody, or erases them, who asked for it and cannot sign in.",
    vi: "Ban thư ký tải dữ liệu hoặc xóa tài khoản của người có yêu cầu mà không đăng nhập được.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Workshop.holdsAny", "Query.moderationFigures"],
    en: "Whether a workshop keeps comments that its room has not seen; how the hub is moderated, for the secretariat.",
    vi: "Hội thảo có giữ ý kiến mà phòng chưa thấy hay không; tình hình duyệt ý kiến của cả hub, dành cho ban thư ký.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: [
      "Query.programmes",
      "Query.programme",
      "Query.theme",
      "Programme.editions",
      "Query.people(filter:)",
    ],
    en: "Programmes with their editions, and one programme or theme by its slug. People can be narrowed by country, city and organisation.",
    vi: "Các chương trình cùng các kỳ tổ chức; một chương trình hoặc chủ đề theo slug. Danh sách người lọc được theo quốc gia, thành phố và tổ chức.",
  },
  {
    date: "2026-11-23",
    kind: "deprecated",
    names: ["Query.people(search:)"],
    en: "The argument search of people: use filter. It stays until 30 June 2027.",
    vi: "Tham số search của danh sách người: hãy dùng filter. Tham số này còn dùng được đến ngày 30 tháng 6 năm 2027.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Theme.url", "Comment.url", "DiscussionComment.url", "AgendaItem.url", "Minutes.url"],
    en: "Themes, comments, agenda items and minutes tell the address of the page that opens at them.",
    vi: "Chủ đề, ý kiến, mục chương trình và biên bản cho biết địa chỉ trang mở ra đúng chỗ đó.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: [
      "City.updatedAt",
      "Organisation.updatedAt",
      "Recognition.updatedAt",
      "Challenge.updatedAt",
      "Adoption.updatedAt",
      "Workshop.updatedAt",
      "Query.organisations(order:)",
    ],
    en: "Cities, organisations and recognitions take changedSince as well, all lists that take it the order CHANGED, and what they list says updatedAt. Cities can be narrowed by recognisedAs and recognisedIn, recognitions by roles and statuses.",
    vi: "Danh sách thành phố, tổ chức và ghi nhận cũng có changedSince; mọi danh sách có tham số này đều có thứ tự CHANGED, và từng mục cho biết updatedAt. Thành phố lọc được theo recognisedAs và recognisedIn, ghi nhận theo roles và statuses.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Query.hubHealth"],
    en: "The secretariat sees how the hub is: database, disk, letters, what is open live.",
    vi: "Ban thư ký xem được tình trạng của hub: cơ sở dữ liệu, ổ đĩa, thư, những gì đang mở trực tiếp.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Query.apiKeys(filter:)"],
    en: "The secretariat finds keys by name, by person and by state.",
    vi: "Ban thư ký tìm khóa theo tên, theo người và theo trạng thái.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: [
      "Mutation.createOrganisation",
      "Mutation.updateOrganisation",
      "Mutation.mergeOrganisations",
      "Organisation.revision",
      "Organisation.references",
    ],
    en: "The secretariat adds, changes and merges organisations. The slug and the id of one that was merged into another answer with that one, so follow the slug and the id that come back.",
    vi: "Ban thư ký thêm, sửa và gộp các tổ chức. Slug và id của tổ chức đã được gộp sẽ trả về tổ chức được giữ lại, vì vậy hãy dùng slug và id trong câu trả lời.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["ErrorCode.TIMED_OUT"],
    en: "An operation that takes longer than 10 seconds is stopped with TIMED_OUT; a change is undone as a whole.",
    vi: "Thao tác chạy quá 10 giây bị dừng với mã TIMED_OUT; thay đổi của nó được hủy trọn vẹn.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Mutation.createApiKey", "Mutation.revokeApiKey"],
    en: "Keys for programs: scoped, expiring, revoked at once.",
    vi: "Khóa dành cho chương trình: có phạm vi, có thời hạn, thu hồi được ngay.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Subscription.cityEvents", "Subscription.themeEvents"],
    en: "Follow a city or a theme, over a WebSocket or as server-sent events at /graphql/stream. networkEvents tells of comments, too.",
    vi: "Theo dõi một thành phố hoặc một chủ đề, qua WebSocket hoặc server-sent events ở /graphql/stream. networkEvents nay báo cả các ý kiến.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: [
      "Query.cities(filter:)",
      "Query.organisations(filter:)",
      "Query.workshops(filter:)",
      "Query.recognitions(filter:)",
    ],
    en: "Lists of cities, organisations, workshops and recognitions take filter, and most lists an order. Challenges, adoptions and practices can be narrowed by language, programme and the time of their last change.",
    vi: "Danh sách thành phố, tổ chức, hội thảo và ghi nhận có tham số filter, phần lớn danh sách có order. Khó khăn, việc áp dụng và thực hành tốt lọc được theo ngôn ngữ, chương trình và thời điểm thay đổi cuối.",
  },
  {
    date: "2026-11-23",
    kind: "deprecated",
    names: [
      "Query.cities(search:)",
      "Query.cities(countryCode:)",
      "Query.organisations(search:)",
      "Query.organisations(kind:)",
      "Query.workshops(states:)",
      "Query.recognitions(kinds:)",
    ],
    en: "The arguments search, countryCode, kind, states and kinds of these lists: use filter. They stay until 30 June 2027.",
    vi: "Các tham số search, countryCode, kind, states và kinds của những danh sách này: hãy dùng filter. Chúng còn dùng được đến ngày 30 tháng 6 năm 2027.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["Query.nodes", "City.url", "Country.url", "Organisation.url", "Person.url"],
    en: "nodes(ids:) gives up to 100 things at once, and everything with a page tells its url.",
    vi: "nodes(ids:) trả về tối đa 100 đối tượng một lần, và mọi thứ có trang riêng đều có url.",
  },
  {
    date: "2026-11-23",
    kind: "added",
    names: ["HubFacts.errorCodes"],
    en: "Every code of an error is in the enum ErrorCode. Queries are answered by GET, documents by their hash, and public answers may be cached.",
    vi: "Mọi mã lỗi nằm trong enum ErrorCode. Có thể hỏi bằng GET, gửi mã băm thay cho tài liệu, và lưu đệm các câu trả lời công khai.",
  },
  {
    date: "2026-11-22",
    kind: "added",
    names: [],
    en: "The first contract.",
    vi: "Đặc tả API đầu tiên.",
  },
];
