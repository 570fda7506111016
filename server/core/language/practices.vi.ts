/** What is said about practices, their texts and who works on them. */
export const practicesInVietnamese = {
  "A practice keeps at least one author. Invite another one first.":
    "Mỗi thực hành tốt phải còn ít nhất một tác giả. Vui lòng mời người khác trước.",
  "Add a source or a piece of evidence.": "Vui lòng thêm một nguồn hoặc một bằng chứng.",
  "At most {max} of these fit.": "Có thể thêm nhiều nhất {max} mục.",
  "At most {max} people work on one practice.":
    "Nhiều nhất {max} người cùng làm một thực hành tốt.",
  "At most {max} themes fit.": "Có thể chọn nhiều nhất {max} chủ đề.",
  "Describe what was done, in at least one piece.": "Vui lòng mô tả việc đã làm, ít nhất một phần.",
  "Give it a title.": "Vui lòng đặt tên.",
  "It is written in this language.": "Bản gốc viết bằng ngôn ngữ này.",
  "Its authors and the secretariat decide who works on it.":
    "Các tác giả và ban thư ký quyết định ai cùng viết bài này.",
  "Name a role and an office. Addresses and numbers of people are not published.":
    "Vui lòng ghi chức vụ và cơ quan. Địa chỉ và số điện thoại cá nhân không được công bố.",
  "Name what was hard, or what failed.": "Vui lòng nêu khó khăn hoặc điều chưa thành công.",
  "Name whom to ask: a role and an office.": "Vui lòng nêu nơi liên hệ: chức vụ và cơ quan.",
  "Practices of a city are begun by its editors and members, the national focal points of its country and the secretariat.":
    "Thực hành tốt của một thành phố do biên tập viên và thành viên của thành phố, đầu mối quốc gia và ban thư ký khởi tạo.",
  "Publish it first: what is translated is the published text.":
    "Vui lòng công bố trước: bản được dịch là bản đã công bố.",
  "Say under which conditions it worked.": "Vui lòng nêu điều kiện để cách làm này có hiệu quả.",
  "Say what the problem was.": "Vui lòng nêu vấn đề ban đầu.",
  "Say who paid.": "Vui lòng nêu ai đã chi trả.",
  "Sign in to write a practice.": "Vui lòng đăng nhập để viết về thực hành tốt.",
  "Somebody else changed the same meanwhile. Compare both and save again.":
    "Có người khác vừa sửa cùng nội dung này. Vui lòng so sánh hai bản rồi lưu lại.",
  "State what it cost, or say in words why that is not known.":
    "Vui lòng nêu chi phí, hoặc giải thích vì sao chưa biết.",
  "The practice has no text in this language.": "Thực hành tốt này chưa có bản bằng ngôn ngữ này.",
  "The text has no such revision.": "Không có bản sửa đổi này.",
  "There is no such practice.": "Không có thực hành tốt này.",
  "This client key was used for another practice.":
    "Khóa này đã được dùng cho một thực hành tốt khác.",
  "This is in review. Take it back to go on writing.":
    "Bài này đang được thẩm định. Vui lòng rút lại để viết tiếp.",
  "This is no web address. It begins with https:// or http://.":
    "Đây không phải là địa chỉ trang web. Địa chỉ bắt đầu bằng https:// hoặc http://.",
  "This is published and stays as it is. Begin a new version to change it.":
    "Bản này đã công bố và được giữ nguyên. Vui lòng tạo phiên bản mới để sửa.",
  "This is written by its authors and by whom they invited to write.":
    "Bài này do các tác giả và những người được mời viết.",
  "This person does not work on it any more.": "Người này không còn tham gia viết nữa.",
  "This practice is not published yet.": "Thực hành tốt này chưa được công bố.",
  "This practice was withdrawn.": "Thực hành tốt này đã được rút.",
  "This text is as long as it can be.": "Bản này đã dài đến mức tối đa.",
  "You began a lot in a short time. What you typed is kept; try again in a few minutes.":
    "Bạn đã tạo quá nhiều mục trong thời gian ngắn. Nội dung đã nhập vẫn còn; vui lòng thử lại sau vài phút.",
  "What is being written is read by its authors, its reviewers and the secretariat.":
    "Bản đang viết chỉ dành cho tác giả, người thẩm định và ban thư ký.",
  "This is still the original text. Translate it first.":
    "Đây vẫn là văn bản gốc. Vui lòng dịch trước đã.",
} as const;
