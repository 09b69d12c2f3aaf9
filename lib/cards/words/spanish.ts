import type { LanguageWords } from "@/lib/cards/words/language-words";

export const spanish: LanguageWords = {
  headings: {
    title: "resumen, título, nombre, asunto, tarea, descripción breve, descripción corta",
    reference: "clave de incidencia, clave del elemento de trabajo, clave, referencia",
    number: "id de la incidencia, número, identificador, índice, código, nº, n°, núm",
    url: "enlace, dirección web",
    type: "tipo de incidencia, tipo de elemento de trabajo, tipo, tipo de tarea, categoría, clase",
    size: "tamaño, talla",
    points: "puntos, peso, puntos de historia, estimación",
    client: "cliente, empresa",
    classOfService: "clase de servicio",
    prioritised:
      "priorizado, priorizada, por hacer, pendiente, creada, creado, fecha de creación, creación, abierto, abierta, apertura, solicitado, solicitada, reportado, registrado",
    committed:
      "iniciada, iniciado, fecha de inicio, fecha de activación, en curso, inicio, comienzo, empezado, empezada, comenzado, comenzada, arranque, en progreso, en desarrollo, inicio real, comprometido, inicio de trabajo, inicio del trabajo, empezado el trabajo, puesta en marcha",
    released:
      "resuelta, resuelto, resolución, fecha de cierre, fecha de resolución, cerrada, cerrado, cierre, final, fecha de fin, terminado, terminada, finalizado, finalizada, finalización, completado, completada, hecho, entregado, entregada, liberado, liberada, publicado, en producción, fecha de finalización, término",
    promised:
      "fecha de vencimiento, vencimiento, fecha límite, prometido, prometida, plazo, fecha de entrega, fecha objetivo, fecha comprometida",
    cancelled: "cancelado, cancelada, anulado, anulada, descartado, descartada",
    notes: "descripción, notas, comentarios, observaciones",
    labels: "etiquetas, etiqueta",
    status: "estado, situación, estatus, columna, etapa, fase",
    resolution: "resolución, motivo, motivo de cierre, razón de cierre",
    project: "proyecto, repositorio, producto",
    end: "fin",
    parent:
      "padre, tarea padre, tarea principal, incidencia padre, incidencia principal, elemento principal, principal",
  },
  changed:
    "actualizada, actualizado, actualización, modificada, modificado, modificación, vista, visto, visualizado, exportado, exportada, exportación, cambiado, cambio, última, último, editado, cambio, transición",
  planned:
    "previsto, prevista, planificado, planificada, planeado, planeada, programado, programada, estimado, estimada, estimación, esperado, esperada, objetivo, vencimiento, límite, plazo, prometido, prometida, nacimiento, cumpleaños, recordatorio, caducidad, comprometida",
  date: "fecha, día, hora, el",
  card: "incidencia, tarea, tarjeta, elemento, trabajo, trabajos, de, del, la, las, los",
  actual: "real, efectivo, efectiva",
  startDate: "fecha de inicio, fecha inicio, fecha de comienzo",
  statuses: {
    cancelled:
      "cancelad*, rechazad*, descartad*, anulad*, duplicad*, no se hará, no se hara, obsolet*, abandonad*",
    started:
      "en curso, en progreso, en desarrollo, desarrollo, iniciado, iniciada, inicio, empezado, en proceso, haciendo, en revisión, revisión, en pruebas, pruebas, en análisis, análisis, diseño, bloquead*, en espera, validación, homologación",
    done: "hecho, hecha, cerrad*, resuelt*, terminad*, finalizad*, completad*, listo, fin, entregad*, liberad*, publicad*, en producción, producción",
    queue:
      "por hacer, tareas por hacer, pendiente, pendientes, abiert*, nuev*, priorizad*, planificad*, reabiert*, creado, creada, sin empezar, ideas",
  },
  work: {
    bug: "error, errores, fallo, fallos, falla, fallas, defecto, defectos, corrección",
    support:
      "soporte, consulta, consultas, incidente, incidentes, reclamo, solicitud, petición, pregunta",
    chore:
      "tarea, tareas, subtarea, subtareas, mantenimiento, infraestructura, deuda técnica, investigación, documentación",
    feature:
      "historia, historias, historia de usuario, mejora, mejoras, funcionalidad, funcionalidades, característica, requisito, épica, nueva función, nueva funcionalidad",
  },
  parts: "subtarea, subtareas, sub tarea, sub tareas, subelemento",
  wholes: "épica, épico, iniciativa, tema",
  before: "anterior, antiguo, antigua, previo, desde",
  after: "nuevo, nueva, hacia, siguiente, después",
};
