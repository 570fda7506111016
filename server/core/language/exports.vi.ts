/** The words in documents that people take with them. */
export const exportsInVietnamese = {
  After: "Sau",
  Before: "Trước",
  "Checked by {name}": "{name} đã xác minh",
  "Cite as": "Trích dẫn",
  Contacts: "Liên hệ",
  Cost: "Chi phí",
  "Difficulties and failures": "Khó khăn và điều chưa thành công",
  "How it was measured": "Cách đo",
  "In full": "Chi tiết",
  Lessons: "Bài học kinh nghiệm",
  "Prices of {year}": "Theo giá năm {year}",
  "Recorded from public sources": "Ghi lại từ nguồn công khai",
  Result: "Kết quả",
  Results: "Kết quả",
  Sources: "Nguồn",
  "The problem": "Vấn đề",
  "This version was replaced by a newer one on {date}.":
    "Phiên bản này đã được thay bằng bản mới hơn ngày {date}.",
  "This version was withdrawn on {date}: {reason}":
    "Phiên bản này đã bị thu hồi ngày {date}: {reason}",
  "Under which conditions it worked": "Điều kiện để có hiệu quả",
  "Version {number} ({language}), published on {date}":
    "Phiên bản {number} ({language}), công bố ngày {date}",
  "What was done": "Việc đã làm",
  When: "Thời gian",
  "Where it can be read": "Nguồn số liệu",
  "Who paid": "Nguồn kinh phí",
} as const;
