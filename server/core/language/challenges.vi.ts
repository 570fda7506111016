/** What is said about the difficulties of cities. */
export const challengesInVietnamese = {
  "A difficulty is described by people of its city, the focal point of its country or the secretariat.":
    "Khó khăn do người của thành phố đó, đầu mối quốc gia hoặc ban thư ký nêu ra.",
  "Choose at least one theme.": "Vui lòng chọn ít nhất một chủ đề.",
  "Give a year from 1900 until now.": "Vui lòng nhập năm từ 1900 đến nay.",
  "It is about the same theme: {theme}.": "Cùng chủ đề: {theme}.",
  "It is measured: its results have evidence that is not out of date.":
    "Đã đo lường: kết quả có bằng chứng còn hiệu lực.",
  "It is used in one other city.": "Đang được áp dụng ở một thành phố khác.",
  "It is used in {count} other cities.": "Đang được áp dụng ở {count} thành phố khác.",
  "It speaks of this in similar words.": "Nội dung có những từ ngữ tương tự.",
  "It was done in the same country: {country}.": "Được thực hiện ở cùng quốc gia: {country}.",
  "Say which practice solved it, or how.":
    "Vui lòng cho biết thực hành nào đã giải quyết, hoặc giải quyết bằng cách nào.",
  "Sign in to describe a difficulty of your city.":
    "Vui lòng đăng nhập để nêu khó khăn của thành phố bạn.",
  "There is no such challenge.": "Không tìm thấy khó khăn này.",
  "There is no such published practice.": "Không tìm thấy thực hành đã công bố này.",
  "There is no such theme.": "Không tìm thấy chủ đề này.",
} as const;
