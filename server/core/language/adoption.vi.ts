/** What is said about taking practices over. */
export const adoptionInVietnamese = {
  "Only the adopting city writes this: its editors and members, the focal point of its country and the secretariat.":
    "Chỉ thành phố áp dụng được viết phần này: biên tập viên và thành viên của thành phố, đầu mối quốc gia và ban thư ký.",
  "Only the city where the practice comes from confirms this.":
    "Chỉ thành phố có thực hành này được xác nhận.",
  "Say why the city stopped: others learn from it.":
    "Vui lòng cho biết vì sao thành phố dừng lại: nơi khác sẽ học được từ đó.",
  "Sign in to take a practice over for your city.":
    "Vui lòng đăng nhập để áp dụng thực hành cho thành phố của bạn.",
  "Sign in to write for your city.": "Vui lòng đăng nhập để viết thay mặt thành phố của bạn.",
  "There is no such adoption.": "Không tìm thấy việc áp dụng này.",
  "There is no such challenge of the adopting city.":
    "Không tìm thấy khó khăn này của thành phố áp dụng.",
  "This city has taken the practice over already. Add a step there.":
    "Thành phố này đã áp dụng thực hành đó. Vui lòng thêm một bước tại đó.",
  "This client key was used for something else.": "Khóa này đã được dùng cho việc khác.",
  "This day is before the step before it.": "Ngày này trước bước liền trước.",
  "This day is still to come.": "Ngày này chưa đến.",
  "This is not a currency such as VND.": "Đây không phải là mã tiền tệ như VND.",
  "This is not a year.": "Đây không phải là một năm.",
  "This is not an amount.": "Đây không phải là một số tiền.",
  "This is your city's own practice. Other cities take it over.":
    "Đây là thực hành của chính thành phố bạn. Thành phố khác mới áp dụng.",
  "Who writes for the adopting city cannot confirm it.":
    "Người viết cho thành phố áp dụng không thể tự xác nhận.",
} as const;
