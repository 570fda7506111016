/** What is said about reviews, versions and evidence of practices. */
export const reviewsInVietnamese = {
  // Review
  "Answer every question of the review.": "Vui lòng trả lời mọi câu hỏi thẩm định.",
  "It is reviewed by people of other cities or by the secretariat.":
    "Bài được thẩm định bởi người của thành phố khác hoặc ban thư ký.",
  "Its authors submit it for review.": "Các tác giả gửi bài để thẩm định.",
  "Only its authors take it back.": "Chỉ các tác giả mới rút lại được.",
  "People of the cities that wrote it do not review it.":
    "Người của thành phố đã viết bài không thẩm định bài đó.",
  "Say what should change.": "Vui lòng nêu điều cần sửa.",
  "Sign in to review practices.": "Vui lòng đăng nhập để thẩm định thực hành tốt.",
  "Somebody of this city reviews it already. Choose somebody of another one.":
    "Đã có người của thành phố này thẩm định. Vui lòng chọn người của thành phố khác.",
  "The secretariat names reviewers.": "Ban thư ký chọn người thẩm định.",
  "This is not in review.": "Bài này không ở giai đoạn thẩm định.",
  "This is submitted already.": "Bài này đã được gửi.",
  "This person does not review it.": "Người này không thẩm định bài này.",
  "This person reviews it already.": "Người này đang thẩm định bài này.",
  "Two reviewers of other cities are named already.":
    "Đã có đủ hai người thẩm định của thành phố khác.",
  "Who reviews it answers once. Your review is given.":
    "Mỗi người thẩm định trả lời một lần. Bạn đã gửi ý kiến thẩm định.",
  "Who wrote it does not review it.": "Người viết bài không thẩm định bài của mình.",
  "You were not asked to review this.": "Bạn không được mời thẩm định bài này.",
  // Versions
  "A new version is begun by its authors.": "Phiên bản mới do các tác giả bắt đầu.",
  "A new version is being written already.": "Phiên bản mới đang được viết.",
  "Its authors and the secretariat publish translations.":
    "Các tác giả và ban thư ký công bố bản dịch.",
  "Its authors and the secretariat withdraw it.": "Các tác giả và ban thư ký được rút bài.",
  "Publish a version of the original through review.": "Bản gốc được công bố qua thẩm định.",
  "Recorded by the secretariat from public sources": "Ban thư ký ghi lại từ các nguồn công khai",
  "{authors}: {title}. {city}. Version {number} ({language}), {date}. ESC Hub. {url}":
    "{authors}: {title}. {city}. Phiên bản {number} ({language}), {date}. ESC Hub. {url}",
  // Evidence
  "A figure before needs the figure after it.": "Số liệu trước cần kèm số liệu sau.",
  "A practice counts as measured when at least one of its published results has a figure with its unit and its period, names its method or its source, is not disputed, and its period ended within the last {years} years.":
    "Một thực hành tốt được coi là có kết quả đo được khi ít nhất một kết quả đã công bố có con số kèm đơn vị và thời gian, nêu phương pháp đo hoặc nguồn, không bị phản đối, và thời gian đo kết thúc trong vòng {years} năm qua.",
  "A result lies in the past: this day is still to come.":
    "Kết quả phải thuộc về quá khứ: ngày này chưa đến.",
  "At most {max} results fit.": "Có thể thêm nhiều nhất {max} kết quả.",
  "Name the practice or the adoption, one of the two.":
    "Vui lòng chọn thực hành tốt hoặc việc áp dụng, một trong hai.",
  "Nobody verifies what they wrote themselves.": "Không ai tự xác minh điều mình viết.",
  "Results are verified by somebody of another city or organisation, or by the secretariat.":
    "Kết quả được xác minh bởi người của thành phố hoặc tổ chức khác, hoặc ban thư ký.",
  "Sign in to verify results.": "Vui lòng đăng nhập để xác minh kết quả.",
  "The end is before the beginning.": "Ngày kết thúc trước ngày bắt đầu.",
  "There is no such result.": "Không có kết quả này.",
  "This is not a number that can be stored.": "Đây không phải là một con số lưu được.",
} as const;
