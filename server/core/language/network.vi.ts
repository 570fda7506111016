/** What is said about roles in the network, invitations and organisations. */
export const networkInVietnamese = {
  "A city editor answers for a city. Choose which.":
    "Biên tập viên chịu trách nhiệm về một thành phố. Vui lòng chọn thành phố.",
  "A member belongs to a city or an organisation. Choose which.":
    "Thành viên thuộc một thành phố hoặc tổ chức. Vui lòng chọn.",
  "An agency belongs to a country. Choose which.":
    "Cơ quan nhà nước thuộc về một quốc gia. Vui lòng chọn quốc gia.",
  "An organisation stands at this address already. Choose another.":
    "Địa chỉ này đã có tổ chức khác sử dụng. Vui lòng chọn địa chỉ khác.",
  "A national focal point answers for a country. Choose which.":
    "Đầu mối quốc gia chịu trách nhiệm về một quốc gia. Vui lòng chọn quốc gia.",
  "A role ends today or on a later day.": "Vai trò kết thúc vào hôm nay hoặc một ngày sau đó.",
  "Only a national focal point answers for a country.":
    "Chỉ đầu mối quốc gia mới gắn với một quốc gia.",
  "Small letters, digits and hyphens between them, at most 60 in all.":
    "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối ở giữa, tối đa 60 ký tự.",
  "Somebody changed this organisation meanwhile. Look at it again.":
    "Có người vừa thay đổi tổ chức này. Vui lòng xem lại.",
  "The last day must come after the first.": "Ngày cuối phải sau ngày đầu.",
  "There is a name in this language already.": "Đã có tên bằng ngôn ngữ này.",
  "There is an organisation of this name already.": "Đã có tổ chức mang tên này.",
  "There is no such country in the network.": "Không có quốc gia này trong mạng lưới.",
  "There is no such invitation.": "Không tìm thấy lời mời này.",
  "There is no such organisation.": "Không tìm thấy tổ chức này.",
  "There is no such role.": "Không tìm thấy vai trò này.",
  "This address is invited to this role. Send that letter again.":
    "Địa chỉ này đã được mời vào vai trò này. Vui lòng gửi lại thư đó.",
  "These are more names than an organisation has.": "Số tên vượt quá mức cho phép.",
  "This city lies in another country.": "Thành phố này thuộc quốc gia khác.",
  "This is the same organisation. Choose another one.":
    "Đây là cùng một tổ chức. Vui lòng chọn tổ chức khác.",
  "This organisation was merged into another already.":
    "Tổ chức này đã được gộp vào một tổ chức khác.",
  "The owner of this key does not belong to its city any more.":
    "Chủ của khóa này không còn thuộc thành phố của khóa.",
  "A key writes in the name of its city alone: say AGENCY.":
    "Khóa chỉ viết thay cho thành phố của nó: hãy gửi AGENCY.",
  "This key writes for another city.": "Khóa này viết thay cho thành phố khác.",
  "This invitation was accepted already.": "Lời mời này đã được chấp nhận.",
  "This invitation was withdrawn already.": "Lời mời này đã được thu hồi.",
  "This link works no more. Ask the secretariat to send it again.":
    "Liên kết này không còn hiệu lực. Vui lòng đề nghị ban thư ký gửi lại.",
  "This person has this role already.": "Người này đã có vai trò này.",
  "This role ends by then already.": "Vai trò này đã kết thúc trước thời điểm đó.",
  "Too many changes in a short time. Wait a while and go on.":
    "Quá nhiều thay đổi trong thời gian ngắn. Vui lòng đợi một lúc rồi tiếp tục.",
  "Too many invitations in a short time. Wait a while and go on.":
    "Quá nhiều lời mời trong thời gian ngắn. Vui lòng đợi một lúc rồi tiếp tục.",
  "Too many tries. Wait {minutes} min and try again.":
    "Đã thử quá nhiều lần. Vui lòng đợi {minutes} phút rồi thử lại.",
} as const;
