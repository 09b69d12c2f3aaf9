import type { LanguageWords } from "@/lib/cards/words/language-words";

export const turkish: LanguageWords = {
  headings: {
    title: "özet, başlık, adı, konu, görev adı, isim",
    reference: "anahtar, kayıt anahtarı, iş kaydı anahtarı, referans",
    number: "numara, no, kimlik",
    url: "bağlantı, adres",
    type: "tür, türü, tip, tipi, iş türü, kayıt türü, görev türü, kategori",
    size: "boyut, büyüklük",
    points: "puan, ağırlık, hikaye puanı",
    client: "müşteri",
    classOfService: "hizmet sınıfı",
    prioritised:
      "oluşturuldu, oluşturulma, oluşturma, oluşturulma tarihi, açıldı, açılış, yapılacak, öncelendi, talep tarihi, bildirildi",
    committed:
      "başladı, başlangıç, başlama, başlandı, başlatıldı, başlangıç tarihi, başlama tarihi, devam ediyor, işe başlama, işe başlama tarihi, çalışmaya başlandı, geliştirme başlangıcı",
    released:
      "çözüldü, çözüm, tamamlandı, tamamlanma, bitti, kapatıldı, kapandı, kapanış, kapanış tarihi, tamamlanma tarihi, çözüm tarihi, yayınlandı, yayına alındı, teslim edildi, çözülme",
    promised: "son tarih, termin, teslim tarihi, vade, vade tarihi, söz verilen, söz verilen tarih",
    cancelled: "iptal, iptal edildi, iptal tarihi",
    notes: "açıklama, notlar, yorumlar",
    labels: "etiketler, etiket",
    status: "durum, durumu, aşama, sütun",
    resolution: "çözüm, çözüm türü, neden",
    project: "proje, ürün",
    end: "bitiş, bitiş tarihi",
    parent: "üst, üst görev, üst öğe, ana görev, ebeveyn",
  },
  changed:
    "güncellendi, güncelleme, güncellenme, değiştirildi, değiştirilme, değişiklik, görüntülendi, görüntülenme, dışa aktarıldı, dışa aktarma, son güncelleme, düzenlendi, değişiklik, değişim",
  planned:
    "planlanan, plan, planlandı, tahmini, tahmin, beklenen, hedef, hedeflenen, öngörülen, son tarih, vade, termin, söz, doğum, hatırlatma, teslim tarihi",
  date: "tarih, tarihi, gün, günü, zaman, zamanı, saat",
  card: "iş, görev, kayıt, kart",
  actual: "gerçek, gerçekleşen, gerçekleşme",
  startDate: "başlangıç tarihi",
  statuses: {
    cancelled: "iptal, iptal edildi, reddedildi, vazgeçildi, yinelenen, kopya, yapılmayacak",
    started:
      "devam ediyor, sürüyor, başladı, başlangıç, yapılıyor, geliştirme, geliştiriliyor, test, testte, inceleme, incelemede, analiz, analizde, engellendi, beklemede, onayda, işlemde, üzerinde çalışılıyor",
    done: "tamamlandı, bitti, bitiş, kapatıldı, kapandı, kapalı, çözüldü, yayında, yayınlandı, teslim edildi, tamam, yapıldı",
    queue:
      "yapılacak, yapılacaklar, açık, yeni, bekliyor, planlandı, oluşturuldu, yeniden açıldı, iş listesi, fikirler, başlamadı, sırada",
  },
  work: {
    bug: "hata, hatalar, kusur, arıza",
    support: "destek, soru, şikayet, talep, istek, olay",
    chore: "görev, alt görev, bakım, altyapı, teknik borç, araştırma, belgeleme",
    feature:
      "hikaye, kullanıcı hikayesi, özellik, yeni özellik, iyileştirme, geliştirme, gereksinim",
  },
  parts: "alt görev, alt görevler, alt öğe",
  wholes: "epik, destan, girişim",
  before: "eski, önceki",
  after: "yeni, sonraki",
};
